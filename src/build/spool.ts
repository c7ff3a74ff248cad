import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";

/** Files of a site that wait for something before they can be written. */
export interface Spool {
  /** Takes a file by its path in the site. */
  add(path: string, content: Uint8Array | string): void;
  /** All of them in the order in which they came, each in the same memory: one is good until the next. */
  all(): Iterable<[path: string, content: Buffer]>;
  /** Ends it, and removes what it has. */
  end(): void;
}

/** Opens a spool on disk, in one file: to make and remove one for each page takes longer than to write them. */
export function openSpool(path: string): Spool {
  const file = openSync(path, "wx+");
  const lengths: [path: string, length: number][] = [];
  let memory = Buffer.alloc(1 << 20);
  return {
    add(name, content) {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      lengths.push([name, bytes.length]);
    },
    *all() {
      let begin = 0;
      for (const [name, length] of lengths) {
        if (length > memory.length) memory = Buffer.alloc(2 * length);
        for (let at = 0; at < length;) at += readSync(file, memory, at, length - at, begin + at);
        begin += length;
        yield [name, memory.subarray(0, length)];
      }
    },
    end() {
      closeSync(file);
      rmSync(path);
    },
  };
}
