import { syllable } from "syllable";
import { onOneLine } from "../../source/characters.ts";
import type { Source } from "../../source/index.ts";
import { getProse } from "./prose.ts";

const counted = new Map<string, number>();

/** How many syllables a word has. Words come again and again, and are counted once. */
function countSyllables(word: string): number {
  let count = counted.get(word);
  if (count === undefined) counted.set(word, (count = Math.max(1, syllable(word))));
  return count;
}

/**
 * The age at which a reader can take in some sentences with ease: their Flesch-Kincaid grade of school
 * and the 5 years before it (Kincaid and others, Derivation of New Readability Formulas, 1975). Nothing for fewer
 * than 100 words, of which it can't tell.
 */
export function measureReadingAge(sentences: Sentence[]): number | undefined {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length < 100) return undefined;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.round(grade) + 5;
}

const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** A sentence of a text. */
export interface Sentence {
  /** Where it begins in the text. */
  start: number;
  words: string[];
}

/** Ends that Unicode takes for the end of a sentence (UAX 29 leaves them to the language). */
const abbreviated = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|e\.g|i\.e|etc|approx)\.\s*$/i;

/** The sentences of a text, in order. */
export function splitSentences(text: string): Sentence[] {
  // Most lines and items of lists are one sentence, and the segmenter takes time.
  if (!/[.!?…]\s/.test(text)) return [{ start: 0, words: splitWords(text) }];
  const parts: { start: number; text: string }[] = [];
  let before = "";
  for (const { segment, index } of segmenter.segment(text)) {
    const last = parts.at(-1);
    if (last && abbreviated.test(before)) last.text += segment;
    else parts.push({ start: index, text: segment });
    before = segment;
  }
  return parts.map((part) => ({ start: part.start, words: splitWords(part.text) }));
}

/** The words of a text. A number, an address and words joined by a hyphen are one each. */
function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}\uFFFC]+(?:[’'.,/-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** How hard the text of a file is to read. */
interface ReadingAge {
  path: string;
  /** The age at which a reader can take it in with ease; nothing for a text too short to tell. */
  age: number | undefined;
}

/** The reading age of every text of the content, the hardest first, then by path. */
export function measureReadingAges({ entries }: Pick<Source, "entries">): ReadingAge[] {
  return entries
    .filter(({ body }) => body !== undefined)
    .map((entry) => {
      const texts = getProse(entry).filter(({ kind }) => kind === "sentences");
      return { path: entry.path, age: measureReadingAge(texts.flatMap(({ text }) => splitSentences(text))) };
    })
    .toSorted((a, b) => (b.age ?? 0) - (a.age ?? 0) || (a.path < b.path ? -1 : 1));
}

/** Reading ages as lines to read. */
export function formatReadingAges(ages: ReadingAge[]): string {
  const lines = ages.map(
    ({ path, age }) => `  ${age === undefined ? "too short" : `age ${age}`}\t${onOneLine(path)}`,
  );
  return ["Each text can be read with ease from this age, by Flesch-Kincaid:", ...lines].join("\n");
}
