import { posix } from "node:path";
import { memoize } from "../lib/memoize.ts";
import { collections, type Collection } from "../schemas/index.ts";

const names = Object.keys(collections).filter((name): name is Collection => name in collections);

/**
 * The collection that a file belongs to, or nothing. `path` is inside the content folder, with `/`.
 * A README is for those who read the repository and is no entry, and what a dot hides is none either.
 */
export const getCollection = memoize((path: string): Collection | undefined => {
  if (posix.basename(path) === "README.md" || isHiddenPath(path)) return undefined;
  return names.find((name) => posix.matchesGlob(path, collections[name].files));
});

/** True for a path with a name in it that begins with a dot. */
export function isHiddenPath(path: string): boolean {
  return /(?:^|\/)\./.test(path);
}

/** True for a collection whose entries are the keys of one YAML file. */
export function isList(collection: Collection): boolean {
  return collection !== "site" && collections[collection].files.endsWith(".yaml");
}

/**
 * The id of the entry in a Markdown file: `goals/falls.md` gives `falls`, `plans/2021-22/index.md`
 * gives `2021-22`, `plans/2021-22/priorities.md` gives `2021-22/priorities`.
 */
export function getId(collection: Collection, path: string): string {
  const { dir, name } = posix.parse(path);
  const folder = posix.basename(dir);
  if (collection === "plans") return folder;
  return collection === "planParts" ? `${folder}/${name}` : name;
}
