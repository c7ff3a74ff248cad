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

/** Where the links and pictures of a page lead that are new or gone. */
export function linksText({ gained, lost }: PageChange["links"]): string[] {
  return [
    ...titledList("Links and pictures added:", some(gained)),
    ...titledList("Links and pictures gone:", some(lost)),
  ];
}

function some(links: string[]): string[] {
  const named = links.slice(0, mostLinks).map((link) => quoted(link));
  return links.length > mostLinks ? [...named, `and ${links.length - mostLinks} more`] : named;
}
