import { gunzipSync } from "node:zlib";
import type { GetFilesResponse } from "pagefind";
import { z } from "zod";
import type { IndexedPage } from "./lists.ts";
import { bareWord } from "./plain-words.ts";

type File = GetFilesResponse["files"][number];

const page = z.object({
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.object({ title: z.string() }),
  anchors: z.array(z.object({ element: z.string(), text: z.string(), location: z.int() })),
});

// A page's text is a file of its own: its id is the name, and a signature comes before the JSON.
const pageFile = /^fragment\/(.+)\.pf_fragment$/;
const signature = "pagefind_dcd";

/**
 * The lists that the search needs and Pagefind keeps to itself: what each page is filtered by and where its
 * headings are, and the words there are, the most common first.
 */
export function listsOf(files: File[]): File[] {
  const pages = files.flatMap(({ path, content }) => {
    const id = pageFile.exec(path)?.[1];
    return id === undefined ? [] : [{ id, ...pageIn(content) }];
  });
  pages.sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    fileOf("pages.json", Object.fromEntries(pages.map((page) => [page.id, listed(page)]))),
    fileOf("words.json", wordsIn(pages.map(({ content }) => content))),
  ];
}

function pageIn(content: Uint8Array): z.infer<typeof page> {
  return page.parse(JSON.parse(gunzipSync(content).toString("utf8").slice(signature.length)));
}

/** The title is the first heading. Of each heading there are the number of its first word, and how many it has. */
function listed({ filters, meta, anchors }: z.infer<typeof page>): IndexedPage {
  const headings = anchors.filter(({ element, text }) => /^h\d$/.test(element) && text.trim() !== "");
  return {
    facets: filters,
    headings: [{ location: 0, text: meta.title }, ...headings].map(({ location, text }) => [
      location,
      text.trim().split(/\s+/).length,
    ]),
  };
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
