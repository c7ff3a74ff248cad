import { execFileSync } from "node:child_process";
import { posix } from "node:path";
import { UserError } from "../lib/user-error.ts";
import { getCollection, isHiddenPath } from "./ids.ts";
import type { FolderItem } from "./folder.ts";

/** A revision that can't be read; its message is for the person who named it. */
export class RevisionError extends UserError {}

/**
 * The items of a content folder as they were at a revision that git knows by `name`, sorted by path.
 * There are none where the folder was not there yet. Only files that hold entries have their bytes.
 * @throws {RevisionError} where there is no git, no repository or no such revision.
 */
export function readRevision(folder: string, name: string): FolderItem[] {
  runGit(folder, ["rev-parse", "--git-dir"]);
  const commit = getCommit(folder, name);
  const files = runGit(folder, ["ls-tree", "-r", "-z", commit])
    .toString()
    .split("\0")
    .filter(Boolean)
    .map(getFile)
    // As in a folder, nothing below a name that begins with a dot is looked at.
    .filter(({ path }) => !isHiddenPath(posix.dirname(path).replace(/^\.$/, "")));
  const entries = files.filter(({ path, kind }) => kind === "file" && getCollection(path));
  const bytes = getBytes(
    folder,
    entries.map(({ object }) => object),
  );
  return files
    .map(({ path, kind, object }) => ({ path, kind, bytes: bytes.get(object) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The paths inside a folder of the files that are not as they were at a revision that git knows by `name`: changed, new,
 * or gone.
 * @throws {RevisionError} as above.
 */
export function listChangedFiles(folder: string, name: string): string[] {
  const changed = runGit(folder, [
    "diff",
    "--name-only",
    "--no-renames",
    "--relative",
    "-z",
    getCommit(folder, name),
    "--",
    ".",
  ]);
  const fresh = runGit(folder, ["ls-files", "--others", "--exclude-standard", "-z"]);
  return `${changed.toString()}${fresh.toString()}`.split("\0").filter(Boolean).toSorted();
}

function getCommit(folder: string, name: string): string {
  try {
    return runGit(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`])
      .toString()
      .trim();
  } catch {
    throw new RevisionError(
      `There is no revision “${name}” here: write a branch, tag or commit that this repository has, and fetch it first if it is new.`,
    );
  }
}

/** A line of `git ls-tree`: "mode type object<tab>path". A symbolic link has the mode 120000. */
function getFile(line: string): { path: string; kind: FolderItem["kind"]; object: string } {
  const [, mode, type, object = "", path = ""] = /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
  return { path, object, kind: getKind(path, mode, type) };
}

function getKind(path: string, mode: string | undefined, type: string | undefined): FolderItem["kind"] {
  if (isHiddenPath(path)) return "hidden";
  return mode === "120000" ? "link" : type === "blob" ? "file" : "unreadable";
}

/** What `git cat-file --batch` gives for each object: "object type size", a line break, its bytes, a line break. */
function getBytes(folder: string, objects: string[]): Map<string, Uint8Array> {
  const output = runGit(folder, ["cat-file", "--batch"], objects.map((object) => `${object}\n`).join(""));
  const bytes = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length;) {
    const start = output.indexOf("\n", at) + 1;
    const [object = "", , size] = output.toString("utf8", at, start).trim().split(" ");
    const end = start + Number(size);
    bytes.set(object, output.subarray(start, end));
    at = end + 1;
  }
  return bytes;
}

function runGit(folder: string, args: string[], input?: string): Buffer {
  try {
    return execFileSync("git", args, { cwd: folder, input, maxBuffer: Infinity, stdio: "pipe" });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
    const reason = said.split("\n")[0]?.replace(/^fatal: /, "") || "git is not installed";
    throw new RevisionError(`The history of ${folder} can’t be read: ${reason}.`);
  }
}
