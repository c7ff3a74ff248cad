import { resolve, sep } from "node:path";
import { buildsOf } from "../build/place.ts";
import type { Settings } from "../settings.ts";

/**
 * Tells whether a file is what builds, tests and benches make, which nobody edits: they are tens of thousands,
 * and `astro dev` would first look at each. The content is watched wherever it is.
 */
export function unwatched({
  contentDir,
  outDir,
}: Pick<Settings, "contentDir" | "outDir">): (path: string) => boolean {
  const made = [".build", ".astro/build", outDir, buildsOf(outDir)].map((folder) => resolve(folder));
  return (path) => made.some((folder) => isIn(folder, path)) && !isIn(contentDir, path);
}

/** Whether a path is a folder's, or of what is in it. */
export const isIn = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder + sep);
