import { renameSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { resolve } from "node:path";
import { build } from "astro";
import { inTurn } from "./turn.ts";

// Astro keeps files of its own in .astro and, for an output folder elsewhere, half-made pages too: one
// set a repository, which two builds at once would take from each other. So they take turns.
const workshop = resolve(".astro/build");
const site = `${workshop}/site`;
const cache = `${workshop}/cache`;

/** Makes all pages and feeds in an empty folder. Says so where it has to wait for another build. */
export async function makePages(folder: string, waits: () => void): Promise<void> {
  await inTurn(`${workshop}/turn`, waits, async () => {
    clear(); // what a killed build left
    try {
      await build({
        outDir: site,
        cacheDir: cache,
        // A warm cache doesn't notice a changed Markdown plugin.
        force: true,
        logLevel: "warn",
      });
      await bring(site, folder);
    } finally {
      clear();
    }
  });
}

function clear(): void {
  for (const path of [site, cache]) rmSync(path, { recursive: true, force: true });
}

/** Puts what is in a folder into an empty one, which may be on another disk. */
async function bring(from: string, to: string): Promise<void> {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await cp(from, to, { recursive: true });
  }
}
