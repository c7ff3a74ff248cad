import { resolve } from "node:path";
import type { Progress } from "./progress.ts";
import { inTurn } from "./turn.ts";

// Astro keeps files of its own in .astro and, for an output folder elsewhere, half-made pages too, and builds keep
// pages for later ones: one set a repository, which two builds at once would take from each other.
const folder = resolve(".astro/build");

/** Where Astro puts what it makes. */
export const site = `${folder}/site`;

/** Where builds keep what later ones may take. */
export const kept = `${folder}/kept`;

/** Does some work while no other build of this repository does. Says so where it has to wait for one. */
export function inWorkshop<T>(progress: Progress, work: () => Promise<T>): Promise<T> {
  return inTurn(
    `${folder}/turn`,
    () => progress("Waiting for another build of this repository to end"),
    work,
  );
}
