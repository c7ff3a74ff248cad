import type { Both, PageChange } from "../page-change.ts";
import type { Reading } from "../reading.ts";
import type { TextDifference } from "../text-difference.ts";
import { byteText, count, signed } from "./count.ts";
import { titledList } from "./list.ts";
import { quoted, quotedLines } from "./quoted.ts";

/** What changes of a page besides its words: its title, how much there is to read and how hard it is, its size. */
export function pageFacts({ title, reading, bytes, gzipped }: PageChange): string[] {
  const difference = signed(bytes.after - bytes.before, byteText);
  return [
    ...(title.before === title.after ? [] : [`title ${quoted(title.before)} → ${quoted(title.after)}`]),
    ...(reading ? readingChange(reading) : []),
    `HTML ${difference} (compressed ${byteText(gzipped.before)} → ${byteText(gzipped.after)})`,
  ];
}

function readingChange({ before, after }: Both<Reading>): string[] {
  const words = before.words === after.words ? [] : [`${before.words} → ${count(after.words, "word")}`];
  const age = before.age === after.age ? [] : [`reading age ${ageText(before)} → ${ageText(after)}`];
  return [...words, ...age];
}

function ageText({ age }: Reading): string {
  return age === undefined ? "unknown (too few words)" : `${age} years`;
}

/** The difference of a text, folded away unless `isOpen`; nothing where there is none. */
export function foldedText(text: TextDifference, isOpen: boolean): string[] {
  if (text.lines.length === 0) return [];
  const start = `<details${isOpen ? " open" : ""}><summary>What changes in the text</summary>`;
  return [start, differenceText(text), "</details>"];
}

/** The difference of a text as a block of code, with how many lines were left out. */
export function differenceText({ lines, more }: TextDifference): string {
  const block = quotedLines(lines, "diff");
  return more === 0 ? block : `${block}\n\nand ${count(more, "more line")}`;
}

const mostLinks = 10;

/** Where the links and pictures of a page lead that are new or gone, up to `most` of each. */
export function linksText({ gained, lost }: PageChange["links"], most = mostLinks): string[] {
  return [
    ...titledList("Links and pictures added:", some(gained, most)),
    ...titledList("Links and pictures gone:", some(lost, most)),
  ];
}

function some(links: string[], most: number): string[] {
  const named = links.slice(0, most).map((link) => quoted(link, 2000));
  return links.length > most ? [...named, `and ${links.length - most} more`] : named;
}
