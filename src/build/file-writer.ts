import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Writes a file of a site that is being built, by its path in it. */
export type Write = (path: string, content: Uint8Array | string) => void;

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
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const before = earlier && join(earlier, path);
    rmSync(file, { force: true }); // To write into one that has links would change the earlier build too.
    if (!before || !hasBytes(before, bytes, memory)) writeFileSync(file, bytes);
    else if (!isLinked(file, before)) writeAt(timeOf(before), file, bytes);
  };
}

/** Whether a file, which need not be there, has some bytes. Reads it in pieces: some are very long. */
function hasBytes(path: string, bytes: Uint8Array, memory: Buffer): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== bytes.length) return false;
  const file = openSync(path, "r");
  try {
    for (let at = 0; at < bytes.length;) {
      const length = readSync(file, memory, { position: at });
      // A file that is shorter than it was is being changed by somebody.
      if (length === 0 || memory.compare(bytes, at, at + length, 0, length) !== 0) return false;
      at += length;
    }
    return true;
  } finally {
    closeSync(file);
  }
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

function writeAt(time: number, file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes);
  utimesSync(file, time, time);
}

/** In whole seconds, which is what servers look at, so that it stays the same however often it is kept. */
function timeOf(file: string): number {
  return Math.floor(statSync(file).mtimeMs / 1000);
}
