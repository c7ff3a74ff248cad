import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../scripts/child.ts";
import { whenInterrupted } from "./interrupt.ts";

/**
 * Does some work with a new folder, which is removed afterwards however the work ends. It is inside the
 * project, because Astro finds no packages through a link from a folder elsewhere.
 */
export async function inWorkFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  const parent = join(projectFolder, ".build");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `${name}-`));
  const remove = () => removeFolder(folder);
  const forget = whenInterrupted(remove);
  try {
    return await work(folder);
  } finally {
    forget();
    remove();
  }
}

/** Removes a folder, also one that a program which has just been ended still writes to. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
