import { distance } from "fastest-levenshtein";
import { bareWord } from "../words.ts";

/**
 * The word that was probably meant by one that no page has: the nearest, of the nearest the most common;
 * or two words that were written as one. `known` are all words of the site, the most common first.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const bare = bareWord(word);
  const most = bare.length < 4 ? 0 : bare.length < 6 ? 1 : 2;
  let [nearest, least]: [string | undefined, number] = [undefined, most + 1];
  for (const other of known) {
    const far = Math.abs(other.length - bare.length) < least ? distance(bare, other) : least;
    if (far < least) [nearest, least] = [other, far];
  }
  return nearest ?? twoWords(bare, new Set(known));
}

function twoWords(word: string, known: ReadonlySet<string>): string | undefined {
  for (let end = 3; end <= word.length - 3; end++) {
    const [first, second] = [word.slice(0, end), word.slice(end)];
    if (known.has(first) && known.has(second)) return `${first} ${second}`;
  }
  return undefined;
}
