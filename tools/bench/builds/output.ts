import { globSync, statSync } from "node:fs";
import { join } from "node:path";

/** How much a built site is. */
export interface Output {
  files: number;
  /** Files of HTML. */
  pages: number;
  bytes: number;
}

/** Counts what is in the folder of a built site, which may be a link to one. */
export function outputIn(folder: string): Output {
  const entries = globSync("**", { cwd: folder, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return {
    files: files.length,
    pages: files.filter(({ name }) => name.endsWith(".html")).length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  };
}
