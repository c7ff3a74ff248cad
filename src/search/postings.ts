import { itemsAt, listOf, numberAt, numberItem } from "./cbor.ts";

// Pagefind's lists of the pages that have a word. Each page is a list: its number, less the number of the page
// before it, and then where the word is in it.

const listOfThree = Buffer.from([0x83]);

/** The pages of some that have a word. Their numbers begin with 0. */
export interface Postings {
  count: number;
  /** The numbers of the first page and the last. */
  first: number;
  last: number;
  /** All that is written after the first page's number. */
  rest: Buffer;
}

/** The pages with a word whose list is at a place. There is none for a word that is only written with accents. */
export function postingsAt(bytes: Buffer, at: number): Postings | undefined {
  const pages = itemsAt(bytes, at);
  const [first, last] = [pages.at(0), pages.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [number] = itemsAt(bytes, first[0]);
  return {
    count: pages.length,
    first: numberAt(bytes, number![0]),
    last: pages.reduce((sum, [page]) => sum + numberAt(bytes, page + listOfThree.length), 0),
    rest: bytes.subarray(number![1], last[1]),
  };
}

/** The list of the pages that have a word, of several lots of pages, with the number of pages `before` each lot. */
export function postingsItem(lots: readonly { before: number; postings: Postings }[]): Buffer {
  let last = 0;
  const pieces = lots.flatMap(({ before, postings }) => {
    const gap = before + postings.first - last;
    last = before + postings.last;
    return [listOfThree, numberItem(gap), postings.rest];
  });
  return listOf(
    pieces,
    lots.reduce((sum, { postings }) => sum + postings.count, 0),
  );
}
