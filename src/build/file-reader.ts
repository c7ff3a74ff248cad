import { closeSync, openSync, readSync } from "node:fs";

/**
 * Gives a function that reads files one after the other, by their paths, all into the same memory: what it has
 * given is good until the next. Where a site has ten thousand pages, to get new memory for each file takes
 * longer than to read it.
 */
export function fileReader(): (path: string) => Buffer {
  let memory = Buffer.alloc(1 << 20);
  return (path) => {
    const file = openSync(path, "r");
    try {
      let length = 0;
      for (;;) {
        const read = readSync(file, memory, length, memory.length - length, null);
        if (read === 0) return memory.subarray(0, length);
        length += read;
        if (length === memory.length) memory = Buffer.concat([memory], 2 * length);
      }
    } finally {
      closeSync(file);
    }
  };
}

/**
 * Reads a file in pieces, for what is looked for in it and is short: each piece begins with the end of the one
 * before, so that whatever is no longer than `most` bytes is whole in one of them. Each is good until the next.
 */
export function* readInPieces(path: string, most: number, memory: Buffer): Iterable<Buffer> {
  const file = openSync(path, "r");
  try {
    let begin = 0;
    for (;;) {
      const read = readSync(file, memory, begin, memory.length - begin, null);
      if (read === 0) return;
      const length = begin + read;
      yield memory.subarray(0, length);
      begin = Math.min(most, length);
      memory.copy(memory, 0, length - begin, length);
    }
  } finally {
    closeSync(file);
  }
}
