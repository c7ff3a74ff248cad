import { existsSync, readdirSync, rmSync } from "node:fs";

const most = 20_000;

/**
 * The folder, by its path, where Node.js may keep what it has compiled of modules (`NODE_COMPILE_CACHE`). It is emptied
 * once it has far more than one state of the code needs: Node.js adds to it for each, and for each copy of the repository.
 */
export function compileCache(folder: string): string {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0;
  if (files > most) rmSync(folder, { recursive: true, force: true });
  return folder;
}
