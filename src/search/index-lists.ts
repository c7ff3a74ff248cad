import { z } from "zod";
import type { Facets } from "./facets.ts";
import { unpacked, type File } from "./index-files.ts";
import { headingFiles, type PageWithHeadings } from "./index-headings.ts";
import type { HeadingList } from "./lists.ts";

const page = z.object({
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.object({ title: z.string() }),
  anchors: z.array(z.object({ element: z.string(), text: z.string(), location: z.int() })),
});

/** What the lists say of a page. */
export interface Listed extends Omit<PageWithHeadings, "id"> {
  facets: Facets;
}

/** What the lists say of a page, from Pagefind's file of its text, whose words are counted. */
export function listedIn(file: Uint8Array, count: (text: string) => void): Listed {
  // A text isn't needed any more when its words are counted, and all texts of a big site are much.
  const { content, filters, ...headed } = page.parse(JSON.parse(unpacked(file).toString("utf8")));
  count(content);
  return { facets: filters, headings: headingsOf(headed) };
}

/**
 * The lists that the search needs and Pagefind keeps to itself: where the headings of each page are, what it is
 * filtered by, and the words there are, the most common first.
 */
export function listsOf(unsorted: readonly (Listed & PageWithHeadings)[], words: string[]): File[] {
  const pages = unsorted.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const headings = headingFiles(pages);
  const measures = pages.filter(({ facets }) => facets["kind"]?.[0] === "Measure").map(({ id }) => id);
  const headingList: HeadingList = { pages: pages.length, measures, files: headings.list };
  return [
    fileOf("headings.json", headingList),
    ...headings.files,
    fileOf("facets.json", Object.fromEntries(pages.map(({ id, facets }) => [id, facets]))),
    fileOf("words.json", words),
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

function fileOf(path: string, list: unknown): File {
  return { path, content: Buffer.from(JSON.stringify(list)) };
}
