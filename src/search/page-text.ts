import { bareWord } from "./plain-words.ts";
import type { PagefindPage } from "./pagefind.ts";

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

function countWords(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
}
