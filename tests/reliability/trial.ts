import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { projectFolder } from "../../scripts/command.ts";
import { listFiles } from "../../src/build/move-site.ts";
import type { BuildSettings } from "../setup/build-run.ts";

// What is made from the rest, and its history. Some tools have packages of their own.
const leftOut = /^(?:node_modules|\.git|\.astro|\.build|dist|\..*-builds)$/;
const isKept = (path: string): boolean => !leftOut.test(basename(path));

/** Copies this repository as it is now to a folder that isn't there yet; its packages are linked. */
export function copyRepository(to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(projectFolder).filter(isKept)) {
    cpSync(join(projectFolder, name), join(to, name), { recursive: true, filter: isKept });
  }
  symlinkSync(join(projectFolder, "node_modules"), join(to, "node_modules"), "dir");
}

/** A way in which a build fails. */
export interface Fault {
  name: string;
  /** Makes it so, and gives what differs from a plain build. */
  begin(): Partial<BuildSettings> | void;
  end?(): void;
}

/** Content that must not be published, and a site with a part missing; what they need is put in a folder. */
export function listFaults(folder: string): Fault[] {
  return [
    {
      name: "Content with a problem",
      begin() {
        const content = join(folder, "content");
        cpSync(join(projectFolder, "docs/content/example"), content, { recursive: true });
        writeFileSync(join(content, "places.yaml"), "nowhere: { name: Nowhere }\n");
        return { env: { CONTENT_DIR: content } };
      },
    },
    {
      name: "A site with a file missing",
      begin() {
        const repository = join(folder, "repository");
        copyRepository(repository);
        rmSync(join(repository, "src/pages/robots.txt.ts"));
        return { repository };
      },
    },
  ];
}

/** The SHA-256 of each file's bytes, by the file's path inside its folder. */
export type FileHashes = Map<string, string>;

/** The hash of every file in a folder; the folder may be a link to one. */
export function hashFiles(folder: string): FileHashes {
  const paths = listFiles(folder).toSorted();
  return new Map(
    paths.map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}

/** Where two folders differ, a line a file; nothing where they hold the same bytes. */
export function listDifferences(first: FileHashes, second: FileHashes): string[] {
  const paths = [...new Set([...first.keys(), ...second.keys()])].toSorted();
  return paths
    .filter((path) => first.get(path) !== second.get(path))
    .map((path) => {
      if (!second.has(path)) return `${path} is only in the first`;
      return first.has(path) ? `${path} differs` : `${path} is only in the second`;
    });
}

/** True where two folders hold the same files with the same bytes. */
export function isSame(first: FileHashes, second: FileHashes): boolean {
  return listDifferences(first, second).length === 0;
}
