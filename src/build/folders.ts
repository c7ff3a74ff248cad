import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

/** The files in a folder and in those inside it, by their paths in it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/**
 * Whether a path of a site is of a file that people don't see that they publish: its name, or that of a folder which
 * it is in, begins with a dot. What is in `.well-known` is there to be found (RFC 8615).
 */
export function isHidden(path: string): boolean {
  return /^\.(?!well-known[\\/])|[\\/]\./.test(path);
}
