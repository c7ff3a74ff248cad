import type { Facets } from "./facets.ts";
import type { Abbreviation } from "./needs.ts";

// What the search knows besides Pagefind's index. The build writes each as a file of its own.

/** The abbreviations of the glossary with what they stand for. */
export const abbreviations = list<Abbreviation[]>("/search/abbreviations.json");

/** All words of the index, the most common first. */
export const indexedWords = list<string[]>("/pagefind/words.json");

/** What is known of a page before its text is fetched. */
export interface IndexedPage {
  /** What it is filtered by. */
  facets: Facets;
  /** Its title and its headings: the number of the first word of each, and how many it has. */
  headings: [from: number, words: number][];
}

/** The pages of the index by their ids. */
export const indexedPages = list<Record<string, IndexedPage>>("/pagefind/pages.json");

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
