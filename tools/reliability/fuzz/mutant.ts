import type { Random } from "../../bench/content/random.ts";

/** The bytes of each file that holds content, by its path inside the content folder. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What lies at a path from now on. */
export type Change = { path: string } & (
  { kind: "file"; bytes: Uint8Array } | { kind: "link"; to: string } | { kind: "folder" | "pipe" | "gone" }
);

/** Lines of a file, from 1 and the last one too, at one of which something must be found. */
export interface Spot {
  path: string;
  from: number;
  to: number;
}

/**
 * What must come of a mutation: an error at one of some lines, a warning there, or `right` where it may be
 * good content still, so that either its page is right or something is found where it was made.
 */
export type Expected =
  { outcome: "refused" | "warned"; at: readonly Spot[] } | { outcome: "right"; at?: undefined };

/** Content with something done to it. */
export interface Mutant {
  /** What was done, for those who want to do it again. */
  about: string;
  changes: readonly Change[];
  expected: Expected;
}

/** Makes mutants of one family: the same for the same files and choices. */
export interface Mutator {
  /** What the family is called, in a few words. */
  name: string;
  mutate(files: Files, random: Random): Mutant;
}

/** A file with other bytes. */
export function changed(path: string, content: Uint8Array | string): Change {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, kind: "file", bytes };
}

/** An error is to be found in a file, at a line or from one line to another. */
export function refused(path: string, from: number, to = from): Expected {
  return { outcome: "refused", at: [{ path, from, to }] };
}

/** A warning is to be found in a file at a line. */
export function warned(path: string, line: number): Expected {
  return { outcome: "warned", at: [{ path, from: line, to: line }] };
}

/** It may be good content still. */
export const right: Expected = { outcome: "right" };
