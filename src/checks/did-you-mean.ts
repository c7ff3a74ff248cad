import { closest, distance } from "fastest-levenshtein";

/** The one of `known` that was probably meant by `written`, or nothing where none is close. */
export function meant(written: string, known: Iterable<string>): string | undefined {
  const plain = new Map([...known].map((word) => [comparable(word), word]));
  if (plain.size === 0) return undefined;
  const wanted = comparable(written);
  const nearest = closest(wanted, [...plain.keys()]);
  // A slip is seldom in the first letter, and “neither” is as far from “higher” as “plants” from “planting”.
  const round = wanted[0] === nearest[0] ? Math.ceil : Math.floor;
  const allowed = round(Math.max(wanted.length, nearest.length) / 3);
  return distance(wanted, nearest) <= allowed ? plain.get(nearest) : undefined;
}

/** "Did you mean “falls”?", or `otherwise` where nothing known is close to what was written. */
export function didYouMean(written: string, known: Iterable<string>, otherwise: string): string {
  const word = meant(written, known);
  return word === undefined ? otherwise : `Did you mean “${word}”?`;
}

function comparable(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
