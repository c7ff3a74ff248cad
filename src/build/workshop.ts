import { rmSync } from "node:fs";
import { resolve } from "node:path";
import type { Progress } from "./progress.ts";
import { inTurn } from "./turn.ts";

// Astro keeps files of its own in .astro, one set a repository, which two builds at once would take from each other.
const folder = resolve(".astro/build");

/** Where a site is made. */
export const site = `${folder}/site`;

/** Where Astro keeps what it needs meanwhile. */
export const cache = `${folder}/cache`;

/**
 * Does some work while no other build of this repository does, with these folders empty. Says so where it has to wait
 * for one.
 */
export function inWorkshop<T>(progress: Progress, work: () => Promise<T>): Promise<T> {
  return inTurn(
    `${folder}/turn`,
    () => progress("Waiting for another build of this repository to end"),
    async () => {
      clear(); // what a killed build left
      return work().finally(clear);
    },
  );
}

function clear(): void {
  for (const made of [site, cache]) rmSync(made, { recursive: true, force: true });
}
