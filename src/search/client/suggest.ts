import { distance } from "fastest-levenshtein";
import { normaliseWord, countMayBeWrong } from "../words.ts";

/**
 * The word that was probably meant by one that no page has: the nearest, in letters, sound and keys; of the nearest the
 * most common; or two words that were written as one. `known` are all words of the site, the most common first.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const bare = normaliseWord(word);
  const most = countMayBeWrong(bare);
  let [nearest, least]: [string | undefined, number] = [undefined, most + 0.1];
  for (const other of known) {
    if (Math.abs(other.length - bare.length) > most) continue;
    const far = measureDistance(bare, other);
    if (far < least) [nearest, least] = [other, far];
  }
  return nearest ?? twoWords(bare, new Set(known));
}

/** How many letters are wrong. Two that changed places are one; one that sounds the same or is beside it is less. */
function measureDistance(word: string, other: string): number {
  const wrong = [...word].flatMap((letter, at) => (letter === other[at] ? [] : [at]));
  const [first = 0, second = 0] = wrong;
  const isSameLength = word.length === other.length;
  if (isSameLength && wrong.length === 2 && word[first] === other[second] && word[second] === other[first])
    return 0.9;
  const isBeside = isSameLength && wrong.every((at) => areBeside(word[at]!, other[at]!));
  return distance(word, other) - (getSound(word) === getSound(other) ? 0.3 : 0) - (isBeside ? 0.2 : 0);
}

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

function areBeside(one: string, other: string): boolean {
  const [[row, column], [otherRow, otherColumn]] = [findKey(one), findKey(other)];
  return Math.abs(row - otherRow) <= 1 && Math.abs(column - otherColumn) <= 1;
}

function findKey(letter: string): [row: number, column: number] {
  const row = rows.findIndex((keys) => keys.includes(letter));
  return [row, row === -1 ? -9 : rows[row]!.indexOf(letter)];
}

/** The letters of a word that tell how it sounds: of vowels the first alone. */
function getSound(word: string): string {
  return word
    .replace(/ph/g, "f")
    .replace(/c(?=[eiy])|z/g, "s")
    .replace(/[cq]k?/g, "k")
    .replace(/gh|(?<=.)[aeiouyhw]/g, "")
    .replace(/(.)\1+/g, "$1");
}

function twoWords(word: string, known: ReadonlySet<string>): string | undefined {
  for (let end = 3; end <= word.length - 3; end++) {
    const [first, second] = [word.slice(0, end), word.slice(end)];
    if (known.has(first) && known.has(second)) return `${first} ${second}`;
  }
  return undefined;
}
