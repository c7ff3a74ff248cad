import type { Facets } from "./facets.ts";
import { loadOnce } from "./load-once.ts";
import type { Abbreviation } from "./needs.ts";

// What the search knows besides Pagefind's index. The build writes each as a file of its own.

/** The abbreviations of the glossary with what they stand for. */
export const abbreviations = loadOnce(() => listAt<Abbreviation[]>("/search/abbreviations.json"));

/** All words of the index, the most common first. */
export const indexedWords = loadOnce(() => listAt<string[]>("/pagefind/words.json"));

/** What each page is filtered by, by its id. */
export const indexedFacets = loadOnce(() => listAt<Record<string, Facets>>("/pagefind/facets.json"));

/** How many pages there are, and which files have their headings. */
export interface HeadingList {
  pages: number;
  /** The ids of the pages of measures. */
  measures: string[];
  /** Of each file the first beginning of words (heading-beginnings.ts) that it has, and its name. */
  files: (readonly [from: string, name: string])[];
}

/** Asked for as in fetch-ahead.ts, which is of another script: once for each page that is opened. */
export const headingList = loadOnce(() =>
  listAt<HeadingList>(`/pagefind/headings.json?ts=${performance.timeOrigin}`, "default"),
);

/** Loads a list. A new build shows at once, as with Pagefind's own list, unless the address is another then. */
export async function listAt<T>(address: string, cache: RequestCache = "no-cache"): Promise<T> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
