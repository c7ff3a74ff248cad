import { globSync } from "node:fs";
import { collections, type Collection } from "../schemas/index.ts";

/**
 * Whether a content folder has any file of a collection. It may do without most collections, and Astro would
 * warn of each that has no entries, as if that were an error.
 */
export function hasFiles(collection: Collection, contentDir: string): boolean {
  return globSync(collections[collection].files, { cwd: contentDir }).length > 0;
}
