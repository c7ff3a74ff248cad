import { indexFolder } from "../../routes.ts";
import { loadOnce } from "./lists.ts";
import { getAddressOnHost } from "./site-address.ts";

/** The parts of Pagefind's core that the search uses (pagefind.app/docs/api). */
export interface Pagefind {
  /** Finds the pages that have all words; between quotation marks, next to each other. */
  search(words: string): Promise<{ results: PagefindResult[] }>;
  /** Every page, in no order. */
  listPages(): Promise<{ results: PagefindResult[] }>;
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
  const basePath = getAddressOnHost(indexFolder);
  const { ask, end } = startWorker(`${basePath}pagefind-worker.js`);
  try {
    const metaCacheTag = `${performance.timeOrigin}`; // as in every-page.ts, which is of another script
    await ask("init", { basePath, language: "en", metaCacheTag });
    // A search for nothing waits for what every search needs, and is rejected where that can't be had.
    await ask("search", "", {});
  } catch (error) {
    end();
    throw error;
  }
  return { search: (words) => search(ask, words), listPages: loadOnce(() => search(ask, null)) };
}

/** What the worker finds: in place of a page's text there is what it calls it. */
interface Found {
  results: (Omit<PagefindResult, "data"> & { data: string })[];
}

async function search(ask: Ask, words: string | null): ReturnType<Pagefind["search"]> {
  const { results } = (await ask("search", words, {})) as Found;
  return {
    results: results.map(({ id, score, words, data }) => ({
      id,
      score,
      words,
      data: async () => (await ask("getData", data)) as PagefindPage,
    })),
  };
}

// Pagefind's own loader, pagefind.js, does all of this and more, for another request and 13 kB.

/** Asks Pagefind's worker to do something (the messages of pagefind-worker.js). */
type Ask = (method: "init" | "search" | "getData", ...args: unknown[]) => Promise<unknown>;

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Starts Pagefind's worker. Where it fails, all that it was asked is rejected. */
function startWorker(address: string): { ask: Ask; end(): void } {
  const worker = new Worker(address);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const ask: Ask = (method, ...args) =>
    new Promise((resolve, reject) => {
      const id = asked++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, args });
    });
  worker.addEventListener("message", ({ data: { id, result, error } }: MessageEvent<Answer>) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(result);
    else one?.reject(new Error(error));
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("Pagefind’s worker failed."));
    waiting.clear();
  });
  return { ask, end: () => worker.terminate() };
}
