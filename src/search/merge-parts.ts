import { itemsAt, listOf, textAt, textItem } from "./cbor.ts";
import type { IndexedPage, IndexPart } from "./index-part.ts";
import { postingsAt, postingsItem } from "./postings.ts";
import { withFields } from "./with-fields.ts";

/** A word of an index, with all that is known of it. */
export interface Word {
  text: string;
  item: Buffer;
}

/** An index of all pages of a site. */
export interface MergedIndex extends Pick<IndexPart, "version" | "pages" | "fields"> {
  /** In the order of their bytes. */
  words: Word[];
}

/** A place in the index of some pages, whose numbers come after so many others. */
interface Lot {
  bytes: Buffer;
  at: number;
  before: number;
}

/**
 * Makes one index of several, each of the pages that follow those of the one before: the same that Pagefind
 * would make of all these pages at once, but for its filters, which nothing here asks for.
 */
export function mergeParts(parts: readonly IndexPart[]): MergedIndex {
  const fields = [...new Set(parts.flatMap((part) => part.fields))].toSorted();
  const lots = new Map<string, Lot[]>();
  let before = 0;
  for (const part of parts) {
    const { bytes, words } = withFields(part, fields);
    for (const [text, at] of words) add(lots, text, { bytes, at, before });
    before += part.pages.length;
  }
  return {
    version: parts[0]?.version ?? "",
    pages: withOwnNames(parts.flatMap(({ pages }) => pages)),
    fields,
    words: inOrder(lots).map(([text, own]) => ({ text, item: wordItem(text, own) })),
  };
}

/** A word: its text, the pages that have it, and how else it is written, with the pages that have that. */
function wordItem(text: string, lots: Lot[]): Buffer {
  const variants = new Map<string, Lot[]>();
  const plain = lots.map((lot) => {
    const [, pages, others] = itemsAt(lot.bytes, lot.at);
    for (const [other] of itemsAt(lot.bytes, others![0])) {
      const [form, own] = itemsAt(lot.bytes, other);
      add(variants, textAt(lot.bytes, form![0]), { ...lot, at: own![0] });
    }
    return { ...lot, at: pages![0] };
  });
  const others = inOrder(variants).map(([form, own]) => listOf([textItem(form), pagesItem(own)]));
  return listOf([textItem(text), pagesItem(plain), listOf(others)]);
}

function pagesItem(lots: Lot[]): Buffer {
  return postingsItem(
    lots.flatMap(({ bytes, at, before }) => {
      const postings = postingsAt(bytes, at);
      return postings ? [{ before, postings }] : [];
    }),
  );
}

function add(lots: Map<string, Lot[]>, text: string, lot: Lot): void {
  const own = lots.get(text);
  if (own) own.push(lot);
  else lots.set(text, [lot]);
}

function inOrder(lots: ReadonlyMap<string, Lot[]>): (readonly [text: string, lots: Lot[]])[] {
  return [...lots]
    .map(([text, own]) => ({ bytes: Buffer.from(text), entry: [text, own] as const }))
    .toSorted((a, b) => a.bytes.compare(b.bytes))
    .map(({ entry }) => entry);
}

/** Each index names its pages by part of a hash: in several, two may have the same. */
function withOwnNames(pages: IndexedPage[]): IndexedPage[] {
  const taken = new Set<string>();
  return pages.map((page) => {
    let { id } = page;
    while (taken.has(id)) id += "0";
    taken.add(id);
    return { ...page, id };
  });
}
