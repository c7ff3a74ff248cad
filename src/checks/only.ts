import { relative, resolve, sep } from "node:path";
import { UserError } from "../lib/user-error.ts";
import type { Source } from "../source/index.ts";
import { didYouMean } from "./did-you-mean.ts";

/** A path that isn't in the content. Its message is one line for the person who named it. */
export class PathError extends UserError {}

/** True for the path of a file inside the content folder that someone wants to see. */
export type Wanted = (path: string) => boolean;

/**
 * Picks the files that some paths name, each a file or a folder, from `seenFrom` or from the content
 * folder. Without a path, it is all of them.
 * @throws {PathError} where a path is not in the content.
 */
export function wantedFiles(paths: string[], source: Source, contentDir: string, seenFrom: string): Wanted {
  if (paths.length === 0) return () => true;
  const known = new Set(["", ...source.items.map(({ path }) => path)]);
  const inside = paths.map((path) => {
    const options = [resolve(seenFrom, path), resolve(contentDir, path)].map((place) =>
      relative(contentDir, place).replaceAll(sep, "/"),
    );
    const found = options.find((option) => known.has(option));
    if (found !== undefined) return found;
    const fix = didYouMean(path, known, `Name files or folders of ${contentDir}.`);
    throw new PathError(`There is nothing at “${path}” in the content. ${fix}`);
  });
  return (path) => inside.some((wanted) => wanted === "" || path === wanted || path.startsWith(`${wanted}/`));
}
