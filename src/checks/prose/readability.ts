import { syllable } from "syllable";
import type { Sentence } from "./sentences.ts";

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
export function readingAge(sentences: Sentence[]): number | undefined {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length < 100) return undefined;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.round(grade) + 5;
}
