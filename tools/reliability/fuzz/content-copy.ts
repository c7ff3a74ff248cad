import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";
import { collectionOf } from "../../../src/source/ids.ts";
import type { Change, Files } from "./mutant.ts";

/** A copy of a content folder, to try things out on. */
export interface ContentCopy {
  folder: string;
  /** The files that hold content, as they were copied. */
  files: Files;
  put(changes: readonly Change[]): void;
  /** Makes the folder what it was before some changes. */
  undo(changes: readonly Change[]): void;
}

/** Copies a content folder to a folder that isn’t there yet. */
export function copyContent(from: string, to: string): ContentCopy {
  cpSync(from, to, { recursive: true });
  const paths = globSync("**", { cwd: to, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(to.length + 1)
        .replaceAll(sep, "/"),
    )
    .toSorted();
  const all = new Map(paths.map((path) => [path, readFileSync(join(to, path))]));
  return {
    folder: to,
    files: new Map([...all].filter(([path]) => collectionOf(path))),
    put: (changes) => changes.forEach((change) => put(to, change)),
    undo(changes) {
      for (const { path } of changes) rmSync(join(to, path), { recursive: true, force: true });
      for (const [path, bytes] of all) {
        const wasChanged = changes.some((change) => change.path === path);
        if (wasChanged || !existsSync(join(to, path))) write(join(to, path), bytes);
      }
    },
  };
}

function put(folder: string, change: Change): void {
  const at = join(folder, change.path);
  rmSync(at, { recursive: true, force: true });
  switch (change.kind) {
    case "gone":
      return;
    case "file":
      return write(at, change.bytes);
    case "link":
      return symlinkSync(change.to, at);
    case "folder":
      return void mkdirSync(at, { recursive: true });
    case "pipe":
      return void execFileSync("mkfifo", [at]);
  }
}

function write(at: string, bytes: Uint8Array): void {
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, bytes);
}
