import { soughtBy } from "./heading-beginnings.ts";
import { headingsIn, type HeadingColumns } from "./heading-columns.ts";
import { headingList, listAt } from "./lists.ts";
import { loadOnce } from "./load-once.ts";
import type { Headings } from "./rank.ts";
import { remembered } from "./remembered.ts";

type HeadingsOfPages = ReadonlyMap<string, Headings>;

/** What loads a file, by its name. */
const loaderOf = remembered((name) =>
  loadOnce(async (): Promise<HeadingsOfPages> => {
    return headingsIn(await listAt<HeadingColumns>(`/pagefind/headings/${name}.json`, "default"));
  }),
);

/** The headings that have one of the words of some phrases, and others, by the ids of their pages. */
export async function headingsWith(phrases: readonly string[]): Promise<HeadingsOfPages> {
  const pages = new Map<string, Headings>();
  for (const [id, headings] of (await filesWith(phrases)).flatMap((file) => [...file])) {
    pages.set(id, [...(pages.get(id) ?? []), ...headings]);
  }
  return pages;
}

/** Begins to load what `headingsWith` will need. What fails is asked for again, and told, then. */
export function beginHeadings(phrases: readonly string[]): void {
  void filesWith(phrases).catch(() => undefined);
}

async function filesWith(phrases: readonly string[]): Promise<HeadingsOfPages[]> {
  const { files } = await headingList();
  const beginnings = phrases.flatMap((phrase) => phrase.split(" ")).flatMap(soughtBy);
  const names = beginnings.flatMap((sought) => files.findLast(([from]) => from <= sought)?.[1] ?? []);
  return Promise.all([...new Set(names)].map((name) => loaderOf(name)()));
}
