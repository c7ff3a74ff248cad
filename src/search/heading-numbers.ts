import type { Headings } from "./rank.ts";

// In a big record this is most of what a first search loads: small numbers take few bytes.

/** Headings as numbers: of each how many words after the one before it begins, and how many it has. */
export function headingNumbers(headings: Headings): number[] {
  let before = 0;
  return headings.flatMap(([from, words]) => {
    const after = from - before;
    before = from;
    return [after, words];
  });
}

/** The headings that such numbers stand for. */
export function headingsFrom(numbers: readonly number[]): Headings {
  let from = 0;
  return numbers.flatMap((after, at) => {
    if (at % 2 === 1) return [];
    from += after;
    return [[from, numbers[at + 1] ?? 0] as const];
  });
}
