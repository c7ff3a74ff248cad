import type { Entries } from "../record/addresses.ts";
import { compareById, type Content, type Entry } from "../record/content.ts";
import type { Gated } from "../record/publication.ts";
import { publishedCollections } from "../record/published.ts";
import type { Collection } from "../schemas/index.ts";
import { FolderError } from "./folder.ts";
import { getValidEntries, type Source } from "./index.ts";

/**
 * Everything that is written, held entries too, in the order that the site has it: for the
 * publication gate alone. What doesn't fit its schema is left out.
 * @throws {FolderError} where there is no `site.yaml` that fits its schema.
 */
export function getContent(source: Source): Content {
  const [site] = getValidEntries(source, "site");
  if (site === undefined) throw new FolderError("The content folder has no site.yaml that can be used.");
  return { site: site.data, ...getEntries(source) };
}

/** Every entry that is written and fits its schema, held entries too. */
export function getEntries(source: Source): Entries {
  const inFileOrder = <C extends Collection>(collection: C): Entry<C>[] =>
    getValidEntries(source, collection).map(({ id, data, path }) => ({ id, data, file: path }));
  const entries = <C extends Collection>(collection: C) => inFileOrder(collection).toSorted(compareById);
  return {
    strategy: entries("strategy"),
    plans: entries("plans"),
    planParts: entries("planParts"),
    goals: entries("goals"),
    programmes: entries("programmes"),
    workstreams: entries("workstreams"),
    updates: entries("updates"),
    pages: entries("pages"),
    places: inFileOrder("places"),
    measures: inFileOrder("measures"),
    glossary: entries("glossary"),
    redirects: entries("redirects"),
  };
}

/** Those of some entries that a record lets readers reach: what has a page, also one that was withdrawn. */
export function getReachableEntries<E extends { collection: Collection; id: string }>(
  entries: readonly E[],
  { reachable }: Pick<Gated<Content>, "reachable">,
): E[] {
  const keyOf = (collection: string, id: string): string => `${collection} ${id}`;
  const reached = new Set(
    publishedCollections.flatMap((collection) =>
      reachable[collection].map(({ id }) => keyOf(collection, id)),
    ),
  );
  return entries.filter(({ collection, id }) => reached.has(keyOf(collection, id)));
}
