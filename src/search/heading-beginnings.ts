import { bareWord } from "./plain-words.ts";
import { stopWords } from "./stop-words.ts";

// Headings are listed by the first 3 letters of their words. Forms of a word, which are the same to Pagefind, have to
// be in one place: so e, i and y are one third letter (use and using, try and tries).

/** Pagefind knows the words of a compound too, and those in “QRVs” or “COVID19”. */
const joints =
  /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/** The beginnings by which a heading with a word is listed. */
export function listedBy(word: string): string[] {
  const parts = word.split(joints).filter((part) => part.length > 1);
  const bare = [word, ...parts].map(bareWord).filter((one) => one !== "");
  return [
    ...new Set(bare.flatMap((one) => (stopWords.has(one) ? [alone(one)] : formsOf(one).map(beginningOf)))),
  ];
}

/** The beginnings by which the headings with a word are looked for, or with longer ones that begin with it. */
export function soughtBy(word: string): string[] {
  const bare = bareWord(word);
  return stopWords.has(bare) ? [alone(bare), beginningOf(bare)] : [beginningOf(bare)];
}

/** A word that hardly anybody looks for and that many headings have is apart from those that begin like it. */
function alone(word: string): string {
  return ` ${word}`;
}

/** A word of 2 letters has longer forms that differ in the third: going, GPs. */
function formsOf(word: string): string[] {
  const short = /^(\p{L}{2})s?$/u.exec(word)?.[1];
  return short === undefined ? [word] : [short, `${short}i`, `${short}s`];
}

function beginningOf(word: string): string {
  const [first = "", second = "", third = ""] = word;
  return `${first}${second}${third.replace(/[iy]/, "e")}`;
}
