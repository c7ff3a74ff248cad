import { inQuotes } from "./yaml-words.ts";

/** A comma in a value that stands in { }, where it begins another key. */
export interface CommaSlip {
  /** Where the value begins in its line, from 1. */
  column: number;
  words: [message: string, fix: string];
}

/**
 * The slip that made a key without a value at a column of a line; nothing where the key wasn't made by a comma in
 * a value.
 */
export function commaSlip(line: string, column: number): CommaSlip | undefined {
  const above = line.slice(0, column - 1);
  const [opening, key = ""] = /^.*[{,]\s*([\w-]+):\s+(?=[^\s,][^{}[\]]*,\s*$)/.exec(above) ?? [];
  if (opening === undefined) return undefined;
  const [value = ""] = /^.*?(?=\s*(?:,\s*[\w-]+:\s|\}|$))/.exec(line.slice(opening.length)) ?? [];
  const words: CommaSlip["words"] = isNumber(value)
    ? [`The comma in ${value} begins another key.`, `Write ${value.replaceAll(",", "")}.`]
    : [`The comma in “${value}” begins another key.`, `Put the value in quotes: ${key}: ${inQuotes(value)}`];
  return { column: opening.length + 1, words };
}

function isNumber(value: string): boolean {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(value);
}
