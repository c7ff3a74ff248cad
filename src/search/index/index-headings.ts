import { createHash } from "node:crypto";
import type { IndexFile } from "pagefind";
import { listKeys, type HeadingFile, type HeadingList } from "../heading-keys.ts";
import { memoize } from "../../lib/memoize.ts";

/** A heading of a page, by the page's id: the number of its first word, and all of them. */
export interface PageHeading {
  page: string;
  from: number;
  words: string[];
}

/** Headings that have a word with one of some keys, of which this is the first. */
interface Group {
  key: string;
  headings: ReadonlySet<PageHeading>;
}

/** Headings of a file, at the least: some 20,000 bytes before it is compressed. */
const MIN_HEADINGS = 1200;

/** Files of some headings, by the words in them. A search needs those with its words only. */
export function headingFiles(headings: readonly PageHeading[]): {
  list: HeadingList["files"];
  files: IndexFile[];
} {
  const made = mergeSmall(groupByKey(headings)).map(({ key, headings }) => {
    const content = Buffer.from(JSON.stringify(headingsByPage([...headings])));
    return { key, name: createHash("sha256").update(content).digest("hex").slice(0, 7), content };
  });
  return {
    list: made.map(({ key, name }) => [key, name]),
    files: made.map(({ name, content }) => ({ path: `headings/${name}.json`, content })),
  };
}

function groupByKey(headings: readonly PageHeading[]): Group[] {
  const groups = new Map<string, Set<PageHeading>>();
  const keysOf = memoize(listKeys);
  for (const heading of headings) {
    for (const key of heading.words.flatMap(keysOf)) {
      groups.set(key, (groups.get(key) ?? new Set()).add(heading));
    }
  }
  return [...groups]
    .map(([key, headings]) => ({ key, headings }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Small groups together with small ones that follow. */
function mergeSmall(groups: readonly Group[]): Group[] {
  const all: Group[] = [];
  for (const group of groups) {
    const last = all.at(-1);
    if (last && last.headings.size < MIN_HEADINGS && group.headings.size < MIN_HEADINGS) {
      all.splice(-1, 1, { key: last.key, headings: last.headings.union(group.headings) });
    } else all.push(group);
  }
  return all;
}

/** In an order that follows from the headings alone, as does the name of their file. */
function headingsByPage(headings: readonly PageHeading[]): HeadingFile {
  const sorted = headings.toSorted((a, b) =>
    a.page === b.page ? a.from - b.from : a.page < b.page ? -1 : 1,
  );
  const pages = Object.groupBy(sorted, ({ page }) => page);
  return Object.fromEntries(
    Object.entries(pages).map(([page, own = []]) => [
      page,
      own.map(({ from, words }) => [from, words.length]),
    ]),
  );
}
