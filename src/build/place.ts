import { randomUUID } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import process from "node:process";
import { DiskError } from "./disk-error.ts";
import { isRunning } from "./running.ts";

// A finished site is a folder of its own; what people serve is a link to the latest. Making the
// link point elsewhere is one step, so that nobody ever sees half a site. A folder's name says how
// far it is ("making-" or "build-") and, with a number, which process made it.

/** The folder that holds the builds of an output folder. */
export function buildsOf(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}-builds`);
}

/** The folders that this process is building in. */
const making = new Set<string>();

/**
 * Makes a fresh folder to build in, beside the output folder, and removes what killed builds left there.
 * @throws {DiskError} where something other than a site is in the output folder's place.
 */
export function freshFolder(outDir: string): string {
  if (kindOf(outDir) === "file")
    throw new DiskError(`There is a file at ${outDir}: name a folder for the site in OUT_DIR.`);
  const builds = buildsOf(outDir);
  mkdirSync(builds, { recursive: true });
  adopt(outDir);
  // Before the build rather than after it: what was left may be what fills the disk.
  remove(builds, (name) => name.startsWith("making-") && !isAtWork(name));
  const name = `making-${process.pid}-${randomUUID().slice(0, 8)}`;
  making.add(name);
  mkdirSync(join(builds, name));
  return join(builds, name);
}

/** The folder of the build that an output folder leads to, which stays as it is whatever is published next. */
export function published(outDir: string): string | undefined {
  // The link may lead to what somebody removed.
  if (kindOf(outDir) !== "link" || !existsSync(outDir)) return undefined;
  return resolve(dirname(outDir), readlinkSync(outDir));
}

/**
 * Makes the output folder be the given build, in one step, and removes the builds before it but one,
 * which the link `before` leads to. Gives the folder that the build is in from then on.
 */
export function publish(folder: string, outDir: string): string {
  const builds = buildsOf(outDir);
  const before = published(outDir);
  const build = join(builds, basename(folder).replace("making-", "build-"));
  renameSync(folder, build);
  // The build before stays for the requests that are still being answered from it, and for pages that a
  // reader got from it and that now ask for their styles and their search index.
  if (before !== undefined) link(join(builds, "before"), before);
  link(outDir, build);
  const kept = [basename(build), basename(before ?? ""), "before"];
  remove(builds, (name) => !kept.includes(name) && !isAtWork(name));
  return build;
}

/** Removes a build that came to nothing, and what lies beside it under its name. */
export function discard(folder: string): void {
  making.delete(basename(folder));
  remove(dirname(folder), (name) => name.startsWith(basename(folder)));
}

/** Makes of an output folder that is no link yet a build like any other, so that a link can be swapped. */
function adopt(outDir: string): void {
  const adopted = join(buildsOf(outDir), "build-adopted");
  if (kindOf(outDir) === "folder") {
    rmSync(adopted, { recursive: true, force: true });
    renameSync(outDir, adopted);
  }
  // Also for a process that was killed between the two steps.
  if (kindOf(outDir) === undefined && kindOf(adopted) === "folder") link(outDir, adopted);
}

function link(place: string, build: string): void {
  const made = join(dirname(build), `making-${process.pid}-link`);
  rmSync(made, { force: true });
  symlinkSync(relative(dirname(place), build), made, "dir");
  renameSync(made, place);
}

function kindOf(path: string): "link" | "folder" | "file" | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isSymbolicLink() ? "link" : found.isDirectory() ? "folder" : "file";
}

function remove(folder: string, which: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter(which)) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // What can't be removed harms no one: a later build tries again.
    }
  }
}

/** Whether a folder, or what lies beside it under its name, is of a build that has not ended. */
function isAtWork(name: string): boolean {
  const pid = Number(/^\w+-(\d+)-/.exec(name)?.[1]);
  // Where process ids are few, as in a container, one that was killed may have had this one's.
  if (pid === process.pid) return making.values().some((folder) => name.startsWith(folder));
  return pid > 0 && isRunning(pid);
}
