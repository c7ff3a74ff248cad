import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { keepFile } from "../build/keep-file.ts";
import type { File } from "./index-files.ts";

/** Files of Pagefind's that builds keep for later ones, in a folder that need not be there, each lot under a name. */
export interface KeptParts {
  find(name: string): File[] | undefined;
  keep(name: string, files: File[]): void;
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
        return deserialize(readFileSync(join(folder, name))) as File[];
      } catch {
        // There is none, or it can't be read and is made anew.
        return undefined;
      }
    },
    keep: (name, files) => keepFile(join(folder, name), serialize(files)),
    tidy() {
      try {
        for (const name of readdirSync(folder).filter((one) => !used.has(one))) rmSync(join(folder, name));
      } catch {
        // What can't be removed harms no one.
      }
    },
  };
}
