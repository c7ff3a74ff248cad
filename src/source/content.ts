import type { Entries } from "../record/addresses.ts";
import { byId, type Content, type Entry } from "../record/content.ts";
import type { Gated } from "../record/publication.ts";
import { published } from "../record/published.ts";
import type { Collection } from "../schemas/index.ts";
import { FolderError } from "./folder.ts";
import { validEntries, type Source } from "./index.ts";

/**
 * Everything that is written, held entries too, in the order that the site has it: for the
 * publication gate alone. What doesn't fit its schema is left out.
 * @throws {FolderError} where there is no `site.yaml` that fits its schema.
 */
export function contentOf(source: Source): Content {
  const [site] = validEntries(source, "site");
  if (site === undefined) throw new FolderError("The content folder has no site.yaml that can be used.");
  return { site: site.data, ...entriesOf(source) };
}

/** Every entry that is written and fits its schema, held entries too. */
export function entriesOf(source: Source): Entries {
  const inFileOrder = <C extends Collection>(collection: C): Entry<C>[] =>
    validEntries(source, collection).map(({ id, data, path }) => ({ id, data, file: path }));
  const entries = <C extends Collection>(collection: C) => inFileOrder(collection).toSorted(byId);
  return {
    strategy: entries("strategy"),
    plans: entries("plans"),
    planParts: entries("planParts"),
    goals: entries("goals"),
    programmes: entries("programmes"),
    workstreams: entries("workstreams"),
    updates: entries("updates"),
    places: inFileOrder("places"),
    measures: inFileOrder("measures"),
    glossary: entries("glossary"),
    redirects: entries("redirects"),
  };
}

/** Those of some entries that a record lets readers reach: what has a page, also one that was withdrawn. */
export function reachableIn<E extends { collection: Collection; id: string }>(
  entries: readonly E[],
  { reachable }: Pick<Gated<Content>, "reachable">,
): E[] {
  const keyOf = (collection: string, id: string): string => `${collection} ${id}`;
  const reached = new Set(
    published.flatMap((collection) => reachable[collection].map(({ id }) => keyOf(collection, id))),
  );
  return entries.filter(({ collection, id }) => reached.has(keyOf(collection, id)));
}
