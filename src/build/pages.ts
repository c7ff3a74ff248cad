import { renameSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { resolve } from "node:path";
import { build, type AstroIntegration } from "astro";
import { contentStore } from "./content-store.ts";
import { inOrder, type OnPage } from "./in-order.ts";
import type { Basis } from "./kept/basis.ts";
import { keeping, readyFolder } from "./kept/index.ts";
import type { Progress } from "./progress.ts";
import { inTurn } from "./turn.ts";

// Astro keeps files of its own in .astro and, for an output folder elsewhere, half-made pages too: one
// set a repository, which two builds at once would take from each other. So they take turns.
const workshop = resolve(".astro/build");
const site = `${workshop}/site`;
const kept = `${workshop}/kept`;
const keptContent = `${kept}/content`;

/** Where builds keep what they know of their search index. It goes where pages were made by other code. */
export const keptIndex = `${kept}/index`;

/**
 * Makes all pages and feeds in an empty folder, and hands on each page. Those that an earlier build made from
 * the same are taken from there, but for a fresh build. Says so where it has to wait for another build.
 */
export async function makePages(
  folder: string,
  basis: Basis,
  onPage: OnPage,
  progress: Progress,
  fresh = false,
): Promise<void> {
  const waits = () => progress("Waiting for another build of this repository to end");
  await inTurn(`${workshop}/turn`, waits, async () => {
    clear(); // what a killed build left
    readyFolder(kept, basis, fresh);
    try {
      await build({
        outDir: site,
        cacheDir: keptContent,
        integrations: [prerendering(basis, onPage, progress)],
        logLevel: "warn",
      });
      await bring(site, folder);
    } finally {
      clear();
    }
  });
}

function prerendering(basis: Basis, onPage: OnPage, progress: Progress): AstroIntegration {
  return {
    name: "prerendering",
    hooks: {
      "astro:config:setup": ({ updateConfig }) =>
        void updateConfig({ vite: { plugins: [contentStore(`${keptContent}/data-store.json`)] } }),
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((usual) => inOrder(keeping(usual, kept, site, basis, progress), onPage)),
    },
  };
}

function clear(): void {
  rmSync(site, { recursive: true, force: true });
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
