import { bareWord } from "./plain-words.ts";
import type { PagefindPage } from "./pagefind.ts";

/** A piece of an excerpt: words that match what was searched for, or the words between them. */
export interface Piece {
  text: string;
  matches: boolean;
}

/** The text under a heading, as the numbers of its first word and of the word after its last. */
export interface Part {
  /** Absent for what comes before the first heading. */
  heading?: { id: string; text: string };
  /** Where the heading begins. */
  from: number;
  /** Where the text after the heading begins. */
  textFrom: number;
  to: number;
}

const length = 24;
const lead = 6;
const mostPhrases = 10;

/** The words of a page as Pagefind counts them. It writes brackets as entities, and nothing else. */
export function wordsOf({ raw_content: text }: PagefindPage): string[] {
  return text.split(/[^\S\uFEFF]+/).map((word) => word.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
}

/** The parts of a page, one a heading, in their order. */
export function partsOf({ anchors, meta }: PagefindPage, words: number): Part[] {
  const headings = anchors
    .filter(({ element, text }) => /^h\d$/.test(element) && text.trim() !== "")
    .toSorted((a, b) => a.location - b.location);
  const title = meta["title"] ?? "";
  return [
    { from: 0, textFrom: countWords(title), to: headings[0]?.location ?? words },
    ...headings.map(({ id, text, location }, index) => ({
      heading: { id, text: tidy(text) },
      from: location,
      textFrom: location + countWords(text),
      to: headings[index + 1]?.location ?? words,
    })),
  ];
}

/** The words of a part that tell best why it was found: where most needs are met, from a sentence's start. */
export function excerptOf(words: string[], part: Part, locations: readonly number[][]): Piece[] {
  const needs = locations.map((own) => own.filter((at) => at >= part.textFrom && at < part.to));
  const starts = needs.flat().map((at) => sentenceStart(words, at, part.textFrom));
  const worth = (start: number) => {
    const near = needs.map((own) => own.filter((at) => at >= start && at < start + length).length);
    return near.filter((count) => count > 0).length * length + near.reduce((sum, count) => sum + count, 0);
  };
  const start = starts.toSorted((a, b) => worth(b) - worth(a) || a - b)[0] ?? part.textFrom;
  const end = Math.min(start + length, part.to);
  const pieces = piecesOf(words.slice(start, end), new Set(needs.flat().map((at) => at - start)));
  return end < part.to && pieces.length > 0 ? [...pieces, { text: "\u00a0…", matches: false }] : pieces;
}

/** The words and phrases of a page that match, as they are written, each once. None goes beyond its part. */
export function matchedPhrases(words: string[], parts: Part[], locations: readonly number[][]): string[] {
  const all = [...new Set(locations.flat())].toSorted((a, b) => a - b);
  const begin = new Set(parts.flatMap(({ from, textFrom }) => [from, textFrom]));
  const phrases: string[][] = [];
  for (const [index, at] of all.entries()) {
    const word = words[at]?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+]+$/gu, "") ?? "";
    const goesOn = all[index - 1] === at - 1 && !begin.has(at) && !/[.,:;?!)]$/.test(words[at - 1] ?? "");
    if (goesOn) phrases.at(-1)?.push(word);
    else phrases.push([word]);
  }
  const byText = new Map(phrases.map((phrase) => [bareWord(phrase.join(" ")), phrase.join(" ")]));
  return [...byText]
    .filter(([bare]) => bare !== "")
    .map(([, phrase]) => phrase)
    .slice(0, mostPhrases);
}

/** Text as it was written: Pagefind sets elements apart with a space, before a comma too. */
export function tidy(text: string): string {
  return text.replaceAll(" ,", ",").trim();
}

function sentenceStart(words: string[], at: number, first: number): number {
  for (let start = at; start > Math.max(first, at - lead); start--) {
    if (/[.?!:]$/.test(words[start - 1] ?? "")) return start;
  }
  return Math.max(first, at - lead);
}

function piecesOf(words: string[], matching: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, word] of words.entries()) {
    const matches = matching.has(index);
    const before = pieces.at(-1);
    const text = index === 0 || word === "," ? word : ` ${word}`;
    if (before?.matches === matches) before.text += text;
    else {
      // The space before words that match belongs to those before them.
      if (before && matches) before.text += " ";
      pieces.push({ text: matches ? word : text, matches });
    }
  }
  return pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll(" ,", ",") }));
}

function countWords(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
}
