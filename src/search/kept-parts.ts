import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { keepFile } from "../build/keep-file.ts";
import type { File } from "./index-files.ts";

/** Files of Pagefind's that builds keep for later ones, in a folder that need not be there, each lot under a name. */
export interface KeptParts {
  /** The bytes that they are kept as. */
  find(name: string): Uint8Array | undefined;
  /** Gives the bytes that they are kept as, also where they can't be. */
  keep(name: string, files: File[]): Uint8Array;
  /** Removes those that this build had no use for. */
  tidy(): void;
}

/** Opens what builds keep in a folder. */
export function openParts(folder: string): KeptParts {
  const used = new Set<string>();
  return {
    find(name) {
      used.add(name);
      try {
        const bytes = readFileSync(join(folder, name));
        filesIn(bytes);
        return bytes;
      } catch {
        // There is none, or it can't be read and is made anew.
        return undefined;
      }
    },
    keep(name, files) {
      const bytes = serialize(files);
      keepFile(join(folder, name), bytes);
      return bytes;
    },
    tidy() {
      try {
        for (const name of readdirSync(folder).filter((one) => !used.has(one))) rmSync(join(folder, name));
      } catch {
        // What can't be removed harms no one.
      }
    },
  };
}

/** The files that some bytes are kept for. Throws where they are no such bytes. */
export function filesIn(bytes: Uint8Array): File[] {
  return deserialize(bytes) as File[];
}
