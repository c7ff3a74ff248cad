import { z } from "zod";
import type { Facets } from "./facets.ts";
import { unpacked, type File } from "./index-files.ts";
import { headingFiles, type PageWithHeadings } from "./index-headings.ts";
import type { HeadingList } from "./lists.ts";
import { bareWord } from "./plain-words.ts";
import { remembered } from "./remembered.ts";

const page = z.object({
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.object({ title: z.string() }),
  anchors: z.array(z.object({ element: z.string(), text: z.string(), location: z.int() })),
});

/** What the lists say of a page. */
interface Listed extends PageWithHeadings {
  facets: Facets;
}

// A page's text is a file of its own, whose name is the page's id.
const pageFile = /^fragment\/(.+)\.pf_fragment$/;

/**
 * The lists that the search needs and Pagefind keeps to itself: where the headings of each page are, what it is
 * filtered by, and the words there are, the most common first.
 */
export function listsOf(files: File[]): File[] {
  const counts = new Map<string, number>();
  const partsIn = remembered(partsOf);
  const pages = files.flatMap(({ path, content }): Listed[] => {
    const id = pageFile.exec(path)?.[1];
    if (id === undefined) return [];
    // A text isn't needed any more when its words are counted, and all texts of a big site are much.
    const { content: text, filters, ...headed } = page.parse(JSON.parse(unpacked(content).toString("utf8")));
    for (const part of text.split(/\s+/).flatMap(partsIn)) counts.set(part, (counts.get(part) ?? 0) + 1);
    return [{ id, facets: filters, headings: headingsOf(headed) }];
  });
  pages.sort((a, b) => (a.id < b.id ? -1 : 1));
  const headings = headingFiles(pages);
  const measures = pages.filter(({ facets }) => facets["kind"]?.[0] === "Measure").map(({ id }) => id);
  const headingList: HeadingList = { pages: pages.length, measures, files: headings.list };
  const words = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    fileOf("headings.json", headingList),
    ...headings.files,
    fileOf("facets.json", Object.fromEntries(pages.map(({ id, facets }) => [id, facets]))),
    fileOf(
      "words.json",
      words.map(([word]) => word),
    ),
  ];
}

/** The title is the first heading. */
function headingsOf({ meta, anchors }: Pick<z.infer<typeof page>, "meta" | "anchors">): Listed["headings"] {
  const headings = anchors.filter(({ element, text }) => /^h\d$/.test(element) && text.trim() !== "");
  return [{ location: 0, text: meta.title }, ...headings].map(({ location, text }) => ({
    from: location,
    words: text.trim().split(/\s+/),
  }));
}

/** A compound counts with its parts. Those of one letter tell nothing. */
function partsOf(word: string): string[] {
  const parts = new Set([word, ...word.split(/[^\p{L}\p{N}’']+/u)].map(bareWord));
  return [...parts].filter((part) => part.length > 1);
}

function fileOf(path: string, list: unknown): File {
  return { path, content: Buffer.from(JSON.stringify(list)) };
}
