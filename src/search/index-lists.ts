import { gunzipSync } from "node:zlib";
import type { GetFilesResponse } from "pagefind";
import { z } from "zod";
import { headingNumbers } from "./heading-numbers.ts";
import { bareWord } from "./plain-words.ts";

type File = GetFilesResponse["files"][number];

const page = z.object({
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.object({ title: z.string() }),
  anchors: z.array(z.object({ element: z.string(), text: z.string(), location: z.int() })),
});

type Page = z.infer<typeof page>;

// A page's text is a file of its own: its id is the name, and a signature comes before the JSON.
const pageFile = /^fragment\/(.+)\.pf_fragment$/;
const signature = "pagefind_dcd";

/**
 * The lists that the search needs and Pagefind keeps to itself: where the headings of each page are, what it is
 * filtered by, and the words there are, the most common first.
 */
export function listsOf(files: File[]): File[] {
  const pages = files.flatMap(({ path, content }) => {
    const id = pageFile.exec(path)?.[1];
    return id === undefined ? [] : [{ id, ...pageIn(content) }];
  });
  pages.sort((a, b) => (a.id < b.id ? -1 : 1));
  const kinds = Map.groupBy(pages, ({ filters }) => filters["kind"]?.[0] ?? "");
  const headings = [...kinds].map(([kind, own]) => [kind, byId(own, headingsOf)]);
  return [
    fileOf("headings.json", Object.fromEntries(headings)),
    fileOf(
      "facets.json",
      byId(pages, ({ filters }) => filters),
    ),
    fileOf("words.json", wordsIn(pages.map(({ content }) => content))),
  ];
}

function pageIn(content: Uint8Array): Page {
  return page.parse(JSON.parse(gunzipSync(content).toString("utf8").slice(signature.length)));
}

/** The title is the first heading. */
function headingsOf({ meta, anchors }: Page): number[] {
  const headings = anchors.filter(({ element, text }) => /^h\d$/.test(element) && text.trim() !== "");
  return headingNumbers(
    [{ location: 0, text: meta.title }, ...headings].map(({ location, text }) => [
      location,
      text.trim().split(/\s+/).length,
    ]),
  );
}

function byId<T>(pages: (Page & { id: string })[], of: (page: Page) => T): Record<string, T> {
  return Object.fromEntries(pages.map((page) => [page.id, of(page)]));
}

/** Words of one or two letters are abbreviations, or tell nothing. A compound counts with its parts. */
function wordsIn(texts: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => text.split(/\s+/))) {
    for (const part of new Set([word, ...word.split(/[^\p{L}\p{N}’']+/u)].map(bareWord))) {
      if (part.length > 1) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

function fileOf(path: string, list: unknown): File {
  return { path, content: Buffer.from(JSON.stringify(list)) };
}
