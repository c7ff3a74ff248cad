import type { Synonyms } from "./synonyms.ts";
import { normaliseWord, stopWords } from "./words.ts";

// The headings of pages are in files by keys: the first 3 letters of the words in them. The build lists a heading in
// the files of its words, and a search looks into those of the words that were asked for.

/** Headings of a page: the number of the first word of each, and how many it has. The title's is 0. */
export type Headings = readonly (readonly [from: number, words: number])[];

/** What a file of headings has: those of each page, by its id. */
export type HeadingFile = Readonly<Record<string, Headings>>;

/** How many pages there are, and which files have their headings. */
export interface HeadingList {
  pages: number;
  /** The ids of the pages that are ranked in another way than others. */
  kinds: Record<"measures" | "glossary" | "commitmentList" | "commitments" | "workings", string[]>;
  /** Words that mean the same, where the site has one of them. */
  synonyms: Synonyms[];
  /** Of each file the first key that it has, and its name. */
  files: (readonly [from: string, name: string])[];
}

/** Pagefind knows the words of a compound too, and those in “QRVs” or “COVID19”. */
const joints =
  /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/** The keys by which a heading with a word is listed. */
export function listKeys(word: string): string[] {
  const parts = word.split(joints).filter((part) => part.length > 1);
  const bare = [word, ...parts].map(normaliseWord).filter((one) => one !== "");
  return [
    ...new Set(bare.flatMap((one) => (stopWords.has(one) ? [getOwnKey(one)] : getForms(one).map(getKey)))),
  ];
}

/** The keys to look up for the headings with a word, or with longer ones that begin with it. */
export function lookUpKeys(word: string): string[] {
  const bare = normaliseWord(word);
  return stopWords.has(bare) ? [getOwnKey(bare), getKey(bare)] : [getKey(bare)];
}

/** A word that hardly anybody looks for and that many headings have is apart from those that begin like it. */
function getOwnKey(word: string): string {
  return ` ${word}`;
}

/** A word of 2 letters has longer forms that differ in the third: going, GPs. */
function getForms(word: string): string[] {
  const short = /^(\p{L}{2})s?$/u.exec(word)?.[1];
  return short === undefined ? [word] : [short, `${short}i`, `${short}s`];
}

/** Forms of a word, which are the same to Pagefind, have one key: so e, i and y are one third letter (use and using). */
function getKey(word: string): string {
  const [first = "", second = "", third = ""] = word;
  return `${first}${second}${third.replace(/[iy]/, "e")}`;
}
