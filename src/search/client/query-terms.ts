import { normaliseWord, normaliseWords, getSingular, stopWords } from "../words.ts";
import type { Synonyms } from "../synonyms.ts";
import { longestTime, readTime, type Time } from "./dates.ts";

/** One of the things that a page should have: any of these words or phrases will do. */
export interface QueryTerm {
  /** What the reader typed. */
  typed: string;
  /** The word or words typed, and then others for the same. */
  alternatives: string[];
  time?: Time;
}

/**
 * What a reader's words ask for. Words between quotation marks are one phrase; so is a date, and what has
 * synonyms; and else each word but those that carry no meaning. What stands on both sides of OR is one term.
 */
export function parseTerms(words: string, synonyms: readonly Synonyms[]): QueryTerm[] {
  const byPhrase = new Map<string, string[]>();
  for (const [found, others] of synonyms) {
    for (const key of [...found, ...others].map(getKey))
      byPhrase.set(key, [...(byPhrase.get(key) ?? []), ...found]);
  }
  const terms = mergeChoices(takeTerms(splitWords(words), byPhrase));
  const telling = terms.filter(
    ({ alternatives, time }) =>
      time || alternatives.length > 1 || !stopWords.has(normaliseWord(alternatives[0] ?? "")),
  );
  return takeDistinct(telling.length > 0 ? telling : terms);
}

/** Phrases with their quotation marks, and words. A slash is between words, unless they are a date. */
function splitWords(words: string): string[] {
  const plain = normaliseWords(
    words
      .normalize("NFKC")
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’]/g, "'"),
  )
    .replace(/(?<!\S)(\p{L}) ?(?:&|and) ?(\p{L})(?!\S)/giu, "$1&$2")
    .replace(
      /(£[\d.,]+) (million|billion)\b/gi,
      (_, sum: string, unit: string) => sum + unit[0]!.toLowerCase(),
    );
  return (plain.match(/"[^"]+"|\S+/g) ?? [])
    .flatMap((word) => (word.startsWith('"') || readTime(word) ? [word] : word.split("/")))
    .filter((word) => normaliseWord(word) !== "");
}

const longestPhrase = 6;

/** Reads words from the left, each time as many as are one term. */
function takeTerms(words: string[], synonyms: ReadonlyMap<string, string[]>): QueryTerm[] {
  const terms: QueryTerm[] = [];
  for (let at = 0; at < words.length;) {
    const { term, count } = takeTerm(words.slice(at, at + longestPhrase), words[at - 1], synonyms);
    terms.push(term);
    at += count;
  }
  return terms;
}

function takeTerm(words: string[], before: string | undefined, synonyms: ReadonlyMap<string, string[]>) {
  const [word = ""] = words;
  const quoted = /^"(.+)"$/.exec(word)?.[1]?.trim();
  if (quoted !== undefined) return { term: { typed: quoted, alternatives: [quoted] }, count: 1 };
  for (let count = words.length; count > 0; count--) {
    const typed = words.slice(0, count).join(" ");
    const time = count > longestTime ? undefined : readTime(typed, before);
    if (time) return { term: { typed, alternatives: time.written, time }, count };
    const found = synonyms.get(getKey(typed));
    if (found && !isOtherWord(typed)) {
      const alternatives = isStopWord(typed)
        ? found.filter((one) => !isStopWord(one))
        : [...getSpellings(typed), ...found];
      return { term: { typed, alternatives: takeDistinctWords(alternatives) }, count };
    }
  }
  return { term: { typed: word, alternatives: getSpellings(word) }, count: 1 };
}

/** IT and WHO are abbreviations in capital letters alone. */
function isOtherWord(typed: string): boolean {
  return isStopWord(typed) && !/^\p{Lu}+s?$/u.test(typed);
}

function isStopWord(word: string): boolean {
  return stopWords.has(getSingular(normaliseWord(word))) || stopWords.has(normaliseWord(word));
}

/** The ways of writing a word that Pagefind doesn't know to be one: with a hyphen, a postcode, letters with “and”. */
function getSpellings(word: string): string[] {
  const postcode = /^([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})$/i.exec(word);
  const letters = /^(\p{L})&(\p{L})$/u.exec(word);
  return [
    word,
    ...(/\p{L}-\p{L}/u.test(word) ? [word.replaceAll("-", " ")] : []),
    ...(postcode ? [`${postcode[1]} ${postcode[2]}`] : []),
    ...(letters ? [`${letters[1]} and ${letters[2]}`] : []),
  ];
}

/** What stands on both sides of OR, as one. */
function mergeChoices(terms: QueryTerm[]): QueryTerm[] {
  const joined: QueryTerm[] = [];
  for (let at = 0; at < terms.length; at++) {
    const [term, before, next] = [terms[at]!, joined.at(-1), terms[at + 1]];
    if (term.typed === "OR" && before && next) {
      joined.splice(-1, 1, {
        ...before,
        typed: `${before.typed} OR ${next.typed}`,
        alternatives: [...before.alternatives, ...next.alternatives],
      });
      at++;
    } else joined.push(term);
  }
  return joined;
}

/** What a phrase is known by, in the singular or the plural. */
function getKey(phrase: string): string {
  return getSingular(normaliseWord(phrase));
}

function takeDistinctWords(words: readonly string[]): string[] {
  return [...Map.groupBy(words, (word) => word.toLowerCase()).values()].flatMap(([first]) => first ?? []);
}

function takeDistinct(terms: QueryTerm[]): QueryTerm[] {
  return [...new Map(terms.map((term) => [normaliseWord(term.alternatives[0] ?? ""), term])).values()];
}
