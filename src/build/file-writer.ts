import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { lengthOf, piecesOf, writePieces, type Content } from "./content.ts";

/** Writes a file of a site that is being built, by its path in it. */
export type Write = (path: string, content: Content) => void;

/**
 * Gives a function that writes files into a folder, and makes the folders they need. A file that an earlier build has
 * with the same bytes keeps its time: a server makes `ETag` and `Last-Modified` from size and time, so a feed reader
 * that asks whether anything has changed (RFC 9110, section 13) is told no, however often the site is built. Where the
 * disk can, it is a link to that file, which takes no room and a twentieth of the time.
 */
export function fileWriter(folder: string, earlier?: string): Write {
  const made = new Set<string>();
  const memory = Buffer.alloc(1 << 20);
  return (path, content) => {
    const file = join(folder, path);
    const own = dirname(file);
    if (!made.has(own)) mkdirSync(own, { recursive: true });
    made.add(own);
    const pieces = piecesOf(content);
    const before = earlier && join(earlier, path);
    if (!before || !hasBytes(before, pieces, memory)) writeNew(file, pieces);
    else if (!isLinked(file, before)) writeAt(timeOf(before), file, pieces);
  };
}

/** Whether a file, which need not be there, has some bytes. Reads it through a small memory, as some are very long. */
function hasBytes(path: string, pieces: readonly Uint8Array[], memory: Buffer): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== lengthOf(pieces)) return false;
  const file = openSync(path, "r");
  try {
    return pieces.every((piece) => isNext(file, piece, memory));
  } finally {
    closeSync(file);
  }
}

/** Whether some bytes are the next in an open file. */
function isNext(file: number, bytes: Uint8Array, memory: Buffer): boolean {
  for (let at = 0; at < bytes.length;) {
    const length = readSync(file, memory, 0, Math.min(memory.length, bytes.length - at), null);
    // A file that is shorter than it was is being changed by somebody.
    if (length === 0 || memory.compare(bytes, at, at + length, 0, length) !== 0) return false;
    at += length;
  }
  return true;
}

function isLinked(file: string, to: string): boolean {
  try {
    linkSync(to, file);
    return true;
  } catch {
    // Not every disk has links, and of a file not any number.
    return false;
  }
}

function writeNew(path: string, pieces: readonly Uint8Array[]): void {
  const file = openNew(path);
  try {
    writePieces(file, pieces);
  } finally {
    closeSync(file);
  }
}

/** Opens a file that isn't there, or another in its place: what is written into one with links is in all of them. */
function openNew(path: string): number {
  try {
    return openSync(path, "wx");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    rmSync(path);
    return openSync(path, "wx");
  }
}

function writeAt(time: number, path: string, pieces: readonly Uint8Array[]): void {
  writeNew(path, pieces);
  utimesSync(path, time, time);
}

/** In whole seconds, which is what servers look at, so that it stays the same however often it is kept. */
function timeOf(file: string): number {
  return Math.floor(statSync(file).mtimeMs / 1000);
}
