import { collections } from "../schemas/index.ts";
import type { Path, SourceEntry } from "../source/index.ts";
import { commaSlip } from "./comma-slip.ts";
import { didYouMean, meant } from "./did-you-mean.ts";
import { fieldAt } from "./field.ts";
import { inData, type Place } from "./finding.ts";

/** A key that its schema doesn't have. */
export interface UnknownKey {
  at: Place;
  words: [message: string, fix: string];
  /** The path of the key that was probably meant. */
  likely: Path | undefined;
}

/** What to say of a key that isn't known, from the path of the group that it stands in and the lines of its file. */
export function unknownKey(
  entry: SourceEntry,
  path: Path,
  key: string,
  lines: readonly string[],
): UnknownKey {
  const at = inData(entry, [...path, key], "key");
  const slip = commaSlip(lines[at.line - 1] ?? "", at.column);
  if (slip) return { at: { ...at, column: slip.column }, words: slip.words, likely: undefined };
  const known = fieldAt(collections[entry.collection].schema, path)?.keys ?? [];
  const choice = `Remove it, or use one of ${known.join(", ")}.`;
  const likely = meant(key, known);
  return {
    at,
    words: [`“${key}” is not a known key here.`, didYouMean(key, known, choice)],
    likely: likely === undefined ? undefined : [...path, likely],
  };
}
