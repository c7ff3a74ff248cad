import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "../../src/build/folders.ts";

/** The SHA-256 of each file's bytes, by the file's path inside its folder. */
export type FileHashes = Map<string, string>;

/** The hash of every file in a folder; the folder may be a link to one. */
export function fileHashes(folder: string): FileHashes {
  const paths = filesIn(folder).toSorted();
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
export function differences(first: FileHashes, second: FileHashes): string[] {
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
  return differences(first, second).length === 0;
}
