import { loadOnce } from "./load-once.ts";
import { startWorker, type Ask } from "./pagefind-worker.ts";

/** The parts of Pagefind's core that the search uses (pagefind.app/docs/api). */
export interface Pagefind {
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

/** Loads Pagefind. Rejects where it can't be had. */
export const loadPagefind = loadOnce(load);

async function load(): Promise<Pagefind> {
  const { ask, end } = startWorker("/pagefind/pagefind-worker.js");
  try {
    const metaCacheTag = `${performance.timeOrigin}`; // as in fetch-ahead.ts, which is of another script
    await ask("init", { basePath: "/pagefind/", language: "en", metaCacheTag });
    // A search for nothing waits for what every search needs, and is rejected where that can't be had.
    await ask("search", "", {});
  } catch (error) {
    end();
    throw error;
  }
  return { search: (words) => search(ask, words) };
}

/** What the worker finds: in place of a page's text there is what it calls it. */
interface Found {
  results: (Omit<PagefindResult, "data"> & { data: string })[];
}

async function search(ask: Ask, words: string): ReturnType<Pagefind["search"]> {
  const { results } = (await ask("search", words, {})) as Found;
  return {
    results: results.map(({ id, score, words, data }) => ({
      ...{ id, score, words },
      data: async () => (await ask("getData", data)) as PagefindPage,
    })),
  };
}
