import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Gives a function that writes files into a folder, by their paths in it, and makes the folders they need. */
export function fileWriter(folder: string): (path: string, content: string | Uint8Array) => void {
  const made = new Set<string>();
  return (path, content) => {
    const file = join(folder, path);
    const own = dirname(file);
    if (!made.has(own)) mkdirSync(own, { recursive: true });
    made.add(own);
    writeFileSync(file, content);
  };
}
