import { bareWord, plainWords } from "./plain-words.ts";
import { stopWords } from "./stop-words.ts";

/** An abbreviation and what it stands for. */
export type Abbreviation = readonly [short: string, long: string];

/** One of the things that a page should have: any of these words or phrases will do. */
export interface Need {
  /** What the reader typed. */
  typed: string;
  /** The word or words typed, and then their abbreviation or meaning. */
  alternatives: string[];
}

/**
 * What a reader's words ask for. An abbreviation and its meaning, in the singular or the plural, are one
 * need; so are words between quotation marks; and else each word but those that carry no meaning.
 */
export function needsOf(words: string, abbreviations: readonly Abbreviation[]): Need[] {
  const plain = plainWords(words.replaceAll(/[“”]/g, '"'));
  const quoted = /^"(.+)"$/.exec(plain)?.[1];
  if (quoted !== undefined) return [{ typed: quoted, alternatives: [quoted] }];
  const needs = read(
    plain.split(/[\s/]+/).filter((word) => bareWord(word) !== ""),
    abbreviations,
  );
  const telling = needs.filter(
    (need) => need.alternatives.length > 1 || !stopWords.has(bareWord(need.typed)),
  );
  return distinct(telling.length > 0 ? telling : needs);
}

/** Reads words from the left, each time as many as make an abbreviation or a meaning. */
function read(words: string[], abbreviations: readonly Abbreviation[]): Need[] {
  if (words.length === 0) return [];
  const both = abbreviations.flatMap(([short, long]) => [
    [short, long],
    [long, short],
  ]) as Abbreviation[];
  const found = both
    .toSorted(([a], [b]) => b.length - a.length)
    .find(([phrase]) => isSame(words.slice(0, phrase.split(" ").length).join(" "), phrase));
  const count = found === undefined ? 1 : found[0].split(" ").length;
  const typed = words.slice(0, count).join(" ");
  const need = { typed, alternatives: found === undefined ? [typed] : found.map(String) };
  return [need, ...read(words.slice(count), abbreviations)];
}

function isSame(one: string, other: string): boolean {
  const singular = (text: string) => bareWord(text).replace(/s$/, "");
  return singular(one) === singular(other);
}

function distinct(needs: Need[]): Need[] {
  return [...new Map(needs.map((need) => [bareWord(need.alternatives[0] ?? ""), need])).values()];
}

/** Whether the words ask for a number, as “How many teams …?” does. */
export function asksForFigure(words: string): boolean {
  return /\b(?:how (?:many|much)|number of)\b/i.test(words);
}
