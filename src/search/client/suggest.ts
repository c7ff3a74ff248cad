import { distance } from "fastest-levenshtein";
import { normaliseWord, countMayBeWrong } from "../words.ts";

/**
 * The word that was probably meant by one that no page has: the one with the fewest other letters, of these one that
 * begins with the same, which hands rarely miss, and then the most common; or two words that were written as one.
 * `known` are all words of the site, the most common first.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const bare = normaliseWord(word);
  const most = countMayBeWrong(bare);
  let [nearest, least]: [string | undefined, number] = [undefined, most + 1];
  for (const other of known) {
    if (Math.abs(other.length - bare.length) > most) continue;
    const wrong = areSwapped(bare, other) ? 1 : distance(bare, other);
    const far = wrong + (bare[0] === other[0] ? 0 : 0.5);
    if (far < least) [nearest, least] = [other, far];
  }
  return nearest ?? twoWords(bare, new Set(known));
}

/** Whether 2 letters have changed places, which is one slip of the fingers. */
function areSwapped(word: string, other: string): boolean {
  const [first = -1, second = -1, ...more] = [...word].flatMap((letter, at) =>
    letter === other[at] ? [] : [at],
  );
  return (
    word.length === other.length &&
    more.length === 0 &&
    second >= 0 &&
    word[first] === other[second] &&
    word[second] === other[first]
  );
}

function twoWords(word: string, known: ReadonlySet<string>): string | undefined {
  for (let end = 3; end <= word.length - 3; end++) {
    const [first, second] = [word.slice(0, end), word.slice(end)];
    if (known.has(first) && known.has(second)) return `${first} ${second}`;
  }
  return undefined;
}
