/** The parts of Pagefind's core that the search uses (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { excerptLength: number; excerptEllipsis: string }): Promise<void>;
  init(): Promise<void>;
  /** Loads the filters, so that searches count by them. */
  filters(): Promise<FilterCounts>;
  search(words: string, options: { filters: { kind?: { any: string[] } } }): Promise<PagefindResponse>;
}

type FilterCounts = Record<string, Record<string, number>>;

export interface PagefindResponse {
  /** Best first. A result's data are fetched when they are asked for. */
  results: { data(): Promise<PagefindPage> }[];
  /** What each filter would find by itself. */
  totalFilters: FilterCounts;
}

/** A page that was found. Its excerpts are HTML: text, with what matches in `mark` elements. */
export interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Its parts that match, in their order. The part before the first heading has no anchor. */
  sub_results: PagefindSection[];
}

export interface PagefindSection {
  title: string;
  url: string;
  excerpt: string;
  anchor?: { id: string };
  weighted_locations: { balanced_score: number }[];
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
  await pagefind.options({ excerptLength: 24, excerptEllipsis: "…" });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
