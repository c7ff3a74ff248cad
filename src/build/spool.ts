import { closeSync, openSync, readSync, rmSync } from "node:fs";
import { lengthOf, piecesOf, writePieces, type Content } from "./content.ts";

/** Files of a site that wait for something before they can be written. */
export interface Spool {
  /** Takes a file by its path in the site, and gives its length in bytes. */
  add(path: string, content: Content): number;
  /** All of them in the order in which they came, each in the same memory: one is good until the next. */
  all(): Iterable<[path: string, content: Buffer]>;
  /** Ends it, and removes what it has. */
  end(): void;
}

/** Opens a spool on disk, in one file: to make and remove one for each page takes longer than to write them. */
export function openSpool(path: string): Spool {
  const file = openSync(path, "wx");
  const lengths: [path: string, length: number][] = [];
  return {
    add(name, content) {
      const pieces = piecesOf(content);
      const length = lengthOf(pieces);
      writePieces(file, pieces);
      lengths.push([name, length]);
      return length;
    },
    *all() {
      const { next, close } = readSpool(path);
      try {
        for (const [name, length] of lengths) yield [name, next(length)];
      } finally {
        close();
      }
    },
    end() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

/** Reads a spool from its beginning: the next file in it, by its length, always in the same memory. */
export function readSpool(path: string): { next(length: number): Buffer; close(): void } {
  const file = openSync(path, "r");
  let memory = Buffer.alloc(1 << 20);
  return {
    next(length) {
      if (length > memory.length) memory = Buffer.alloc(2 * length);
      for (let at = 0; at < length;) {
        const read = readSync(file, memory, at, length - at, null);
        if (read === 0) throw new Error(`${path} is shorter than what was written to it.`);
        at += read;
      }
      return memory.subarray(0, length);
    },
    close: () => closeSync(file),
  };
}
