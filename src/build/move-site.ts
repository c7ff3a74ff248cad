import {
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * Moves the folder of a site to where none or an empty one is, which may be on another disk. A file that an earlier build has
 * with the same bytes keeps its time: a server makes `ETag` and `Last-Modified` from size and time, so a feed reader
 * that asks whether anything has changed (RFC 9110, section 13) is told no, however often the site is built. Where the
 * disk can, it becomes a link to that file: so whoever changes a published file changes it in several builds. Hidden files,
 * such as one that lies in `public/`, are removed.
 */
export function moveSite(from: string, to: string, earlier?: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  moveFolder(from, to);
  for (const path of listFiles(to)) {
    const [file, before] = [join(to, path), earlier && join(earlier, path)];
    if (isHidden(path)) rmSync(file);
    else if (before !== undefined && hasSameBytes(file, before) && !putLink(before, file)) {
      keepTime(before, file);
    }
  }
}

function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

function hasSameBytes(file: string, other: string): boolean {
  const found = lstatSync(other, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== statSync(file).size) return false;
  return readFileSync(file).equals(readFileSync(other));
}

/** Puts a link to a file in the place of another, if the disk can. */
function putLink(file: string, place: string): boolean {
  const made = `${place}.link`;
  try {
    linkSync(file, made);
  } catch {
    // Not every disk has links, and of a file not any number.
    return false;
  }
  // Linux writes out what it renames over something else at once, which takes much longer.
  rmSync(place);
  renameSync(made, place);
  return true;
}

/** In whole seconds, which is what servers look at, so that it stays the same however often it is kept. */
function keepTime(from: string, file: string): void {
  const time = Math.floor(statSync(from).mtimeMs / 1000);
  utimesSync(file, time, time);
}

/** The files in a folder and in those inside it, by their paths in it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/**
 * Whether a path of a site is of a file that people don't see that they publish: its name, or that of a folder which
 * it is in, begins with a dot. What is in `.well-known` is there to be found (RFC 8615).
 */
export function isHidden(path: string): boolean {
  return /^\.(?!well-known[\\/])|[\\/]\./.test(path);
}
