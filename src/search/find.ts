import { foundPage, type FoundPage } from "./found-page.ts";
import { loadPagefind } from "./pagefind.ts";
import type { Query } from "./query.ts";

/** What a search has found. */
export interface Found {
  /** How many pages there are in all. */
  total: number;
  /** The first of them, as many as the query asks to be shown. */
  pages: FoundPage[];
  /** How many pages of each kind have the words, whatever kinds were asked for. */
  counts: ReadonlyMap<string, number>;
}

/** Finds the pages that have a query's words. Rejects where the search can't be loaded. */
export async function find({ words, kinds, shown }: Query): Promise<Found> {
  const pagefind = await loadPagefind();
  const filters = kinds.length > 0 ? { kind: { any: kinds } } : {};
  const { results, totalFilters } = await pagefind.search(words, { filters });
  const pages = await Promise.all(results.slice(0, shown).map((result) => result.data()));
  return {
    total: results.length,
    pages: pages.map(foundPage),
    counts: new Map(Object.entries(totalFilters["kind"] ?? {})),
  };
}
