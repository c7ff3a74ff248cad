import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, type AstroIntegration } from "astro";
import { contentStore } from "./content-store.ts";
import { inOrder, type OnPage } from "./in-order.ts";
import type { Basis } from "./kept/basis.ts";
import { keeping, readyFolder } from "./kept/index.ts";
import type { Write } from "./file-writer.ts";
import { filesIn } from "./folders.ts";
import type { Progress } from "./progress.ts";
import { sitemapOf } from "./sitemap.ts";
import { kept, site } from "./workshop.ts";

const keptContent = `${kept}/content`;

/**
 * Makes all pages and feeds, writes them with all that they need, and hands on each page. Those that an earlier build
 * made from the same are taken from there, but for a fresh build.
 */
export async function makePages(
  write: Write,
  basis: Basis,
  onPage: OnPage,
  progress: Progress,
  fresh = false,
): Promise<void> {
  clear(); // what a killed build left
  readyFolder(kept, basis, fresh);
  const { integration, see } = sitemapOf();
  const seen: OnPage = (address, html) => {
    see(address, html);
    return onPage(address, html);
  };
  try {
    await build({
      outDir: site,
      cacheDir: keptContent,
      integrations: [prerendering(write, basis, seen, progress), integration],
      logLevel: "warn",
    });
    bring(site, write);
  } finally {
    clear();
  }
}

function prerendering(write: Write, basis: Basis, onPage: OnPage, progress: Progress): AstroIntegration {
  return {
    name: "prerendering",
    hooks: {
      "astro:config:setup": ({ updateConfig }) =>
        void updateConfig({ vite: { plugins: [contentStore(`${keptContent}/data-store.json`)] } }),
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((usual) => inOrder(keeping(usual, kept, write, basis, progress), onPage)),
    },
  };
}

function clear(): void {
  rmSync(site, { recursive: true, force: true });
}

/** Brings what Astro writes itself: scripts, stylesheets, pictures, and files that are published as they are. */
function bring(from: string, write: Write): void {
  for (const path of filesIn(from)) write(path, readFileSync(join(from, path)));
}
