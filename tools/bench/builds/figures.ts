import type { Cost } from "../../process/cost.ts";
import type { Output } from "./output.ts";

/** What one tool took at one size. */
export interface Figures {
  tool: string;
  updates: number;
  /** How many runs each figure is the median of. */
  runs: number;
  /** A build with nothing left of one before. */
  clean: Cost;
  /** A build after one, with one word of one update changed. */
  edited: Cost;
  output: Output;
  /** Where the build after an edit differs from a clean build of the same texts, a line a file; not looked at if left out. */
  differences?: string[];
}

/** The figures of a tool at a size. */
export function figuresOf(all: readonly Figures[], tool: string, updates: number): Figures | undefined {
  return all.find((figures) => figures.tool === tool && figures.updates === updates);
}

/** How many times as much one is as another. */
export function ratio(
  one: Figures | undefined,
  other: Figures | undefined,
  of: (figures: Figures) => number,
): number | undefined {
  return one && other ? of(one) / of(other) : undefined;
}
