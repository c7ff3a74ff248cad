/** The parts of Pagefind's core that the search uses (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { ranking: Record<string, unknown> }): Promise<void>;
  init(): Promise<void>;
  /** Finds the pages that have all words; between quotation marks, next to each other. */
  search(words: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  /** The name of the file that holds the page's text. */
  id: string;
  score: number;
  /** The numbers of the words that match. */
  words: number[];
  /** Fetches the page's text. */
  data(): Promise<PagefindPage>;
}

/** A page of the index. */
export interface PagefindPage {
  url: string;
  /** Its text, in which `&lt;` and `&gt;` stand for brackets. */
  raw_content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Its elements that have an id; `location` is the number of their first word. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

// Not known before the site is built, and so nothing that a bundler could look for.
const address = "/pagefind/pagefind.js";

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind, once; again only after a failure. Rejects where it can't be had. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.init();
  return pagefind;
}
