import { gzipSync } from "node:zlib";
import type { Page } from "./page.ts";
import type { Reading } from "./reading.ts";
import { textDifference, type TextDifference } from "./text-difference.ts";

/** Something as it was and as it would be. */
export interface Both<T> {
  before: T;
  after: T;
}

/** A detail that a page tells to programs, as it was and as it would be. */
export interface DetailChange extends Both<string> {
  name: string;
}

/** What changes on a page. */
export interface PageChange {
  address: string;
  title: Both<string>;
  text: TextDifference;
  /** Not there where the main content is the same. */
  reading?: Both<Reading>;
  links: { gained: string[]; lost: string[] };
  details: DetailChange[];
  /** Of the main content and of the rest, whether anything differs, seen or not. */
  markup: { main: boolean; frame: boolean };
  /** Bytes of its HTML, as it is and compressed by gzip. */
  bytes: Both<number>;
  gzipped: Both<number>;
}

/** The most lines of a page's text difference. */
const mostLines = 40;

/** Compares two states of a page, each with its HTML. */
export function pageChange(
  address: string,
  { page: before, html: was }: { page: Page; html: string },
  { page: after, html: is }: { page: Page; html: string },
): PageChange {
  const isSame = before.content === after.content;
  return {
    address,
    title: { before: before.title, after: after.title },
    text: isSame ? { lines: [], more: 0 } : textDifference(before.lines(), after.lines(), mostLines),
    ...(isSame ? {} : { reading: { before: before.reading(), after: after.reading() } }),
    links: {
      gained: [...new Set(after.links).difference(new Set(before.links))],
      lost: [...new Set(before.links).difference(new Set(after.links))],
    },
    details: detailChanges(before.details, after.details),
    markup: { main: before.main !== after.main, frame: before.frame !== after.frame },
    bytes: { before: Buffer.byteLength(was), after: Buffer.byteLength(is) },
    gzipped: { before: gzipSync(was).length, after: gzipSync(is).length },
  };
}

function detailChanges(before: Map<string, string>, after: Map<string, string>): DetailChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ name, before: before.get(name) ?? "", after: after.get(name) ?? "" }))
    .filter((detail) => detail.before !== detail.after);
}

/** Whether readers, or programs that show the page to them, see anything of a change of this page alone. */
export function isSeen({ title, text, links, details }: PageChange): boolean {
  return (
    title.before !== title.after ||
    text.lines.length > 0 ||
    links.gained.length + links.lost.length > 0 ||
    details.length > 0
  );
}
