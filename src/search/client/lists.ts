import type { Facets } from "../facets.ts";
import { lookUpKeys, type HeadingFile, type HeadingList, type Headings } from "../heading-keys.ts";
import { memoize } from "../../lib/memoize.ts";
import { indexFolder, synonymsFile } from "../../routes.ts";
import { getAddressOnHost } from "./site-address.ts";
import type { Synonyms } from "../synonyms.ts";

// What the search knows besides Pagefind's index. The build writes each as a file of its own.

/** Words for the same thing: those of the record, and the general ones that the site has. */
export async function loadSynonyms(): Promise<Synonyms[]> {
  const [own, { synonyms }] = await Promise.all([loadOwnSynonyms(), loadHeadingList()]);
  return [...own, ...synonyms];
}

const loadOwnSynonyms = loadOnce(() => loadList<Synonyms[]>(synonymsFile));

/** All words of the index, the most common first. */
export const loadWords = loadOnce(() => loadList<string[]>(`${indexFolder}words.json`));

/** What each page is filtered by, by its id. */
export const loadFacets = loadOnce(() => loadList<Record<string, Facets>>(`${indexFolder}facets.json`));

/** Asked for as in every-page.ts, which is of another script: once for each page that is opened. */
export const loadHeadingList = loadOnce(() =>
  loadList<HeadingList>(`${indexFolder}headings.json?ts=${performance.timeOrigin}`, "default"),
);

const makeHeadingLoader = memoize((name) =>
  loadOnce(() => loadList<HeadingFile>(`${indexFolder}headings/${name}.json`, "default")),
);

const loaderOfEnglish = memoize((letter) =>
  loadOnce(() => loadList<string[]>(`${indexFolder}english/${letter}.json`, "default")),
);

/** The words of the site that are related to a word of English; undefined where it is none that most people know. */
export async function loadRelated(word: string): Promise<string[] | undefined> {
  if (!/^[a-z]/.test(word)) return undefined;
  const line = (await loaderOfEnglish(word[0]!)()).find((own) => own === word || own.startsWith(`${word} `));
  return line?.split(" ").slice(1);
}

/** The headings that have one of the words of some phrases, and others, by the ids of their pages. */
export async function loadHeadings(phrases: readonly string[]): Promise<ReadonlyMap<string, Headings>> {
  const pages = new Map<string, Headings>();
  for (const [id, headings] of (await loadHeadingFiles(phrases)).flatMap(Object.entries<Headings>)) {
    pages.set(id, [...(pages.get(id) ?? []), ...headings]);
  }
  return pages;
}

/** Begins to load what `loadHeadings` will need. What fails is asked for again, and told, then. */
export function preloadHeadings(phrases: readonly string[]): void {
  void loadHeadingFiles(phrases).catch(() => undefined);
}

async function loadHeadingFiles(phrases: readonly string[]): Promise<HeadingFile[]> {
  const { files } = await loadHeadingList();
  const keys = phrases.flatMap((phrase) => phrase.split(" ")).flatMap(lookUpKeys);
  const names = keys.flatMap((key) => files.findLast(([from]) => from <= key)?.[1] ?? []);
  return Promise.all([...new Set(names)].map((name) => makeHeadingLoader(name)()));
}

/** Loads a list. A new build shows at once, as with Pagefind's own list, unless the address is another then. */
async function loadList<T>(address: string, cache: RequestCache = "no-cache"): Promise<T> {
  const response = await fetch(getAddressOnHost(address), { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Gives a function that does some loading once; again only after a failure. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
