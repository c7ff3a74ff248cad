import type { Headings } from "./rank.ts";

/** A heading of a page: the number of its first word, and how many it has. */
export interface PageHeading {
  page: string;
  from: number;
  words: number;
}

/**
 * Headings as a file has them, which takes the fewest bytes: a column for their pages, one for where they begin and
 * one for how many words they have. A page is written as what its number is more than that of the one before, and
 * a beginning as how many words it comes after the one before on its page.
 */
export type HeadingColumns = readonly [pages: (number | string)[], after: number[], words: number[]];

/** Headings in columns, when they are sorted by their pages' ids. */
export function columnsOf(headings: readonly PageHeading[]): HeadingColumns {
  const columns: HeadingColumns = [[], [], []];
  let [number, last]: [number, PageHeading | undefined] = [0, undefined];
  for (const heading of headings) {
    const own = numberOf(heading.page);
    columns[0].push(own === undefined ? heading.page : own - number);
    columns[1].push(heading.from - (last?.page === heading.page ? last.from : 0));
    columns[2].push(heading.words);
    [number, last] = [own ?? number, heading];
  }
  return columns;
}

/** The headings of each page that columns have. */
export function headingsIn([pages, after, words]: HeadingColumns): Map<string, Headings> {
  const all = new Map<string, [from: number, words: number][]>();
  let number = 0;
  for (const [index, written] of pages.entries()) {
    if (typeof written === "number") number += written;
    const page = typeof written === "number" ? idOf(number) : written;
    const own = all.get(page) ?? [];
    own.push([(own.at(-1)?.[0] ?? 0) + after[index]!, words[index]!]);
    all.set(page, own);
  }
  return all;
}

/** The number in an id of Pagefind's. One that another page had already is longer, and stays as it is. */
function numberOf(id: string): number | undefined {
  return /^en_[0-9a-f]{7}$/.test(id) ? Number.parseInt(id.slice(3), 16) : undefined;
}

function idOf(number: number): string {
  return `en_${number.toString(16).padStart(7, "0")}`;
}
