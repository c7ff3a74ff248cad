import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Keeps a file for later builds, written in one step, as other builds may read it meanwhile. Where nothing can
 * be kept, what is in it is made again the next time.
 */
export function keepFile(file: string, content: string | Uint8Array): void {
  const made = `${file}-${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(made, content);
      renameSync(made, file);
    } finally {
      // Half of it, on a full disk, would take room for good.
      rmSync(made, { force: true });
    }
  } catch {
    // It only saves time.
  }
}
