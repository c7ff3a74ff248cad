import { hashOf } from "../build/hash.ts";
import { listedBy } from "./heading-beginnings.ts";
import { columnsOf, type PageHeading } from "./heading-columns.ts";
import type { File } from "./index-files.ts";
import type { HeadingList } from "./lists.ts";
import { remembered } from "./remembered.ts";

/** A page of the index with its headings: the number of the first word of each, and all of them. */
export interface PageWithHeadings {
  id: string;
  headings: { from: number; words: string[] }[];
}

/** Headings that have a word with one of some beginnings. */
interface Group {
  from: string;
  headings: ReadonlySet<PageHeading>;
}

/** Headings of a file, at the least: some 16,000 bytes before it is compressed. */
const least = 1200;

/** Files of the headings of some pages, by the words in them. A search needs those with its words only. */
export function headingFiles(pages: readonly PageWithHeadings[]): {
  list: HeadingList["files"];
  files: File[];
} {
  const made = merged(byBeginning(pages)).map(({ from, headings }) => {
    const sorted = [...headings].toSorted((a, b) =>
      a.page === b.page ? a.from - b.from : a.page < b.page ? -1 : 1,
    );
    const content = Buffer.from(JSON.stringify(columnsOf(sorted)));
    return { from, name: hashOf(content).slice(0, 7), content };
  });
  return {
    list: made.map(({ from, name }) => [from, name]),
    files: made.map(({ name, content }) => ({ path: `headings/${name}.json`, content })),
  };
}

function byBeginning(pages: readonly PageWithHeadings[]): Group[] {
  const groups = new Map<string, Set<PageHeading>>();
  const beginningsOf = remembered(listedBy);
  for (const { id, headings } of pages) {
    for (const { from, words } of headings) {
      const heading = { page: id, from, words: words.length };
      for (const beginning of words.flatMap(beginningsOf)) {
        groups.set(beginning, (groups.get(beginning) ?? new Set()).add(heading));
      }
    }
  }
  return [...groups]
    .map(([from, headings]) => ({ from, headings }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Small groups together with small ones that follow. */
function merged(groups: readonly Group[]): Group[] {
  const all: Group[] = [];
  for (const group of groups) {
    const last = all.at(-1);
    if (last && last.headings.size < least && group.headings.size < least) {
      all.splice(-1, 1, { from: last.from, headings: last.headings.union(group.headings) });
    } else all.push(group);
  }
  return all;
}
