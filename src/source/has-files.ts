import { globSync } from "node:fs";
import { collections, type Collection } from "../schemas/index.ts";

/**
 * Whether a content folder has any file of a collection; a README is none. It may do without most collections,
 * and Astro would warn of each that has no entries, as if that were an error.
 */
export function hasFiles(collection: Collection, contentDir: string): boolean {
  const { files } = collections[collection];
  return globSync(files, { cwd: contentDir, exclude: ["**/README.md"] }).length > 0;
}
