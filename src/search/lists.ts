import type { Facets } from "./facets.ts";
import type { Abbreviation } from "./needs.ts";

// What the search knows besides Pagefind's index. The build writes each as a file of its own.

/** The abbreviations of the glossary with what they stand for. */
export const abbreviations = list<Abbreviation[]>("/search/abbreviations.json");

/** All words of the index, the most common first. */
export const indexedWords = list<string[]>("/pagefind/words.json");

/** Where the headings of each page are (heading-numbers.ts), by its id, pages of a kind together. */
export const indexedHeadings =
  list<Record<string, Record<string, readonly number[]>>>("/pagefind/headings.json");

/** What each page is filtered by, by its id. */
export const indexedFacets = list<Record<string, Facets>>("/pagefind/facets.json");

/** Loads a list once; again only after a failure. A new build shows at once, as with Pagefind's own list. */
function list<T>(address: string): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const load = async (): Promise<T> => {
    const response = await fetch(address, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
