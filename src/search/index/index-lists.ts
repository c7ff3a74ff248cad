import { gunzipSync } from "node:zlib";
import type { IndexFile } from "pagefind";
import { z } from "zod";
import type { HeadingList } from "../heading-keys.ts";
import { memoize } from "../../lib/memoize.ts";
import { bareWord } from "../words.ts";
import { headingFiles, type PageHeading } from "./index-headings.ts";

const fragment = z.object({
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.object({ title: z.string() }),
  anchors: z.array(z.object({ element: z.string(), text: z.string(), location: z.int() })),
});

/** A page of the index: its id, by which a search knows it, and what Pagefind has read in it. */
type IndexedPage = z.infer<typeof fragment> & { id: string };

/**
 * The lists that the search needs and Pagefind keeps to itself: where the headings of each page are, what it is
 * filtered by, and the words there are, the most common first. Made from Pagefind's files of the texts of pages.
 */
export function listsOf(texts: readonly IndexFile[]): IndexFile[] {
  const pages = texts.map(readText).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const headings = headingFiles(pages.flatMap(headingsOf));
  const measures = pages.filter(({ filters }) => filters["kind"]?.[0] === "Measure").map(({ id }) => id);
  const headingList: HeadingList = { pages: pages.length, measures, files: headings.list };
  return [
    fileOf("headings.json", headingList),
    ...headings.files,
    fileOf("facets.json", Object.fromEntries(pages.map(({ id, filters }) => [id, filters]))),
    fileOf("words.json", mostCommonFirst(pages.map(({ content }) => content))),
  ];
}

/** The name of such a file is the page's id. Its content begins with a mark of Pagefind's. */
function readText({ path, content }: IndexFile): IndexedPage {
  const text = gunzipSync(content).toString("utf8");
  return {
    id: path.replace(/^.*\/|\..*$/g, ""),
    ...fragment.parse(JSON.parse(text.slice(text.indexOf("{")))),
  };
}

/** The title is the first heading. */
function headingsOf({ id, meta, anchors }: IndexedPage): PageHeading[] {
  const headings = anchors.filter(({ element, text }) => /^h\d$/.test(element) && text.trim() !== "");
  return [{ location: 0, text: meta.title }, ...headings].map(({ location, text }) => ({
    page: id,
    from: location,
    words: text.trim().split(/\s+/),
  }));
}

/** Each word of some texts once, those that are as common in the order of their letters. */
function mostCommonFirst(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const wordsIn = memoize(wordAndParts);
  for (const text of texts) {
    for (const word of text.split(/\s+/).flatMap(wordsIn)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

/** A compound counts with its parts. Those of one letter tell nothing. */
function wordAndParts(word: string): string[] {
  const all = new Set([word, ...word.split(/[^\p{L}\p{N}’']+/u)].map(bareWord));
  return [...all].filter((one) => one.length > 1);
}

function fileOf(path: string, list: unknown): IndexFile {
  return { path, content: Buffer.from(JSON.stringify(list)) };
}
