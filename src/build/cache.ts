import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "./hash.ts";
import { keepFile } from "./keep-file.ts";

/** Texts that one build makes and later ones take, each under a path of its own. */
export interface Cache {
  read(path: string): string | undefined;
  keep(path: string, text: string): void;
}

/**
 * Opens a cache in a folder for what is made from some sources, whose content is given. What was made from others
 * goes with the first text that is kept.
 */
export function openCache(folder: string, sources: readonly (string | Uint8Array)[]): Cache {
  const own = join(folder, hashOf(...sources).slice(0, 16));
  return {
    read(path) {
      const file = join(own, path);
      return existsSync(file) ? readFileSync(file, "utf8") : undefined;
    },
    keep(path, text) {
      if (!existsSync(own)) drop(folder);
      keepFile(join(own, path), text);
    },
  };
}

/** What can't be removed harms no one. */
function drop(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next change of a source tries again.
  }
}
