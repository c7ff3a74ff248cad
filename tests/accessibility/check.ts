import type { Page } from "playwright-core";

/** One way to look for barriers on an open page. */
export interface Check {
  /** What its columns are called. */
  name: string;
  /** What it looks for, as a sentence. */
  about: string;
  find(page: Page): Promise<Outcome>;
}

/** What a check came to on one page in one state. */
export interface Outcome {
  /** What is wrong, a line each. */
  wrong: string[];
  /** What it can't tell and a person must judge: the name of its rule, once for each place. */
  toJudge: string[];
  /** Texts whose contrast it couldn't tell, why, and the contrast that was then measured. */
  measured?: readonly Measured[];
}

/** A text with enough contrast, which only a measurement could tell. */
export interface Measured {
  reason: string;
  contrast: number;
}

/** The outcome of a check that can always tell. */
export function outcomeOf(wrong: string[]): Outcome {
  return { wrong, toJudge: [] };
}
