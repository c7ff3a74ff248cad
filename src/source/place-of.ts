import { existsSync } from "node:fs";
import { join } from "node:path";
import { collections, type Collection } from "../schemas/index.ts";

/**
 * Whether a content folder has the file of a collection, or the folder of its files. It may do without most of
 * them, and Astro would warn of each that has no entries, as if that were an error.
 */
export function hasPlaceOf(collection: Collection, contentDir: string): boolean {
  const [place = ""] = collections[collection].files.split("*");
  return existsSync(join(contentDir, place));
}
