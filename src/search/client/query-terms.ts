import { normaliseWord, normaliseWords, stopWords } from "../words.ts";

/** An abbreviation and what it stands for. */
export type Abbreviation = readonly [short: string, long: string];

/** One of the things that a page should have: any of these words or phrases will do. */
export interface QueryTerm {
  /** What the reader typed. */
  typed: string;
  /** The word or words typed, and then their abbreviation or meaning. */
  alternatives: string[];
}

/**
 * What a reader's words ask for. An abbreviation and its meaning, in the singular or the plural, are one
 * term; so are words between quotation marks; and else each word but those that carry no meaning.
 */
export function parseTerms(words: string, abbreviations: readonly Abbreviation[]): QueryTerm[] {
  const plain = normaliseWords(words.replaceAll(/[“”]/g, '"'));
  const quoted = /^"(.+)"$/.exec(plain)?.[1];
  if (quoted !== undefined) return [{ typed: quoted, alternatives: [quoted] }];
  const terms = takeTerms(
    plain.split(/[\s/]+/).filter((word) => normaliseWord(word) !== ""),
    abbreviations,
  );
  const telling = terms.filter(
    (term) => term.alternatives.length > 1 || !stopWords.has(normaliseWord(term.typed)),
  );
  return takeDistinct(telling.length > 0 ? telling : terms);
}

/** Reads words from the left, each time as many as make an abbreviation or a meaning. */
function takeTerms(words: string[], abbreviations: readonly Abbreviation[]): QueryTerm[] {
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
  const term = { typed, alternatives: found === undefined ? [typed] : found.map(String) };
  return [term, ...takeTerms(words.slice(count), abbreviations)];
}

function isSame(one: string, other: string): boolean {
  const singular = (text: string) => normaliseWord(text).replace(/s$/, "");
  return singular(one) === singular(other);
}

function takeDistinct(terms: QueryTerm[]): QueryTerm[] {
  return [...new Map(terms.map((term) => [normaliseWord(term.alternatives[0] ?? ""), term])).values()];
}
