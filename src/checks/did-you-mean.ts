import { distance } from "fastest-levenshtein";

/**
 * The most work that goes into guesses at one list of names, in letters that are looked at: a second of a
 * computer's time. Only what has thousands of slips gets no guess for its last ones.
 */
const mostLetters = 200_000_000;

/** Gives the name that was probably meant by what was written, or nothing where none is close. */
export type Guess = (written: string) => string | undefined;

/** Makes a guess at some known names, for a rule that may have many slips to guess at. */
export function guessAt(known: Iterable<string>, most = mostLetters): Guess {
  const names = new Map([...known].map((name) => [makeComparable(name), name]));
  let letters = most;
  return (written) => {
    const wanted = makeComparable(written);
    let nearest: string | undefined;
    let least = Infinity;
    for (const name of names.keys()) {
      const allowed = findSlips(wanted, name);
      // It takes as many steps as the names differ in length to make one of the other.
      if (Math.abs(name.length - wanted.length) > Math.min(allowed, least - 1)) continue;
      if (letters <= 0) return undefined;
      letters -= 20 + wanted.length * Math.ceil(name.length / 32); // it compares 32 at a time
      const steps = countSlips(wanted, name);
      if (steps < least && steps <= allowed) [nearest, least] = [name, steps];
    }
    return nearest === undefined ? undefined : names.get(nearest);
  };
}

/** The one of `known` that was probably meant by `written`, or nothing where none is close. */
export function findMeant(written: string, known: Iterable<string>): string | undefined {
  return guessAt(known)(written);
}

/** "Did you mean “falls”?", or `otherwise` where nothing known is close to what was written. */
export function askDidYouMean(written: string, known: Iterable<string> | Guess, otherwise: string): string {
  const word = typeof known === "function" ? known(written) : findMeant(written, known);
  return word === undefined ? otherwise : `Did you mean “${word}”?`;
}

/** A slip is seldom in the first letter, and “neither” is as far from “higher” as “plants” from “planting”. */
function findSlips(wanted: string, name: string): number {
  const round = wanted[0] === name[0] ? Math.ceil : Math.floor;
  return round(Math.max(wanted.length, name.length) / 3);
}

function makeComparable(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** The letters that are other, too many or missing; two neighbours that are swapped are one slip. */
function countSlips(written: string, meant: string): number {
  const slips = distance(written, meant);
  if (slips !== 2 || written.length !== meant.length) return slips;
  const at = Array.from(written).findIndex((letter, index) => letter !== meant[index]);
  const swapped = `${written.slice(0, at)}${written[at + 1]}${written[at]}${written.slice(at + 2)}`;
  return swapped === meant ? 1 : slips;
}
