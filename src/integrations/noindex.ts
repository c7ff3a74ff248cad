import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { fileReader } from "../build/file-reader.ts";

/**
 * Finds the pages that ask search engines to leave them out, so that the sitemap doesn't list them.
 * The integration goes before the sitemap's, whose `filter` is `isListed`, from a page's whole address.
 */
export function noindex(): { integration: AstroIntegration; isListed: (address: string) => boolean } {
  let unlisted = new Set<string>();
  return {
    integration: {
      name: "noindex",
      hooks: {
        "astro:build:done": ({ dir, pages }) => {
          const read = fileReader();
          const asks = pages
            .map(({ pathname }) => ({ pathname, file: fileURLToPath(new URL(`${pathname}index.html`, dir)) }))
            // The page for errors is a file of its own.
            .filter(({ file }) => existsSync(file) && read(file).includes(mark));
          unlisted = new Set(asks.map(({ pathname }) => `/${pathname}`));
        },
      },
    },
    isListed: (address) => !unlisted.has(new URL(address).pathname),
  };
}

const mark = '<meta name="robots" content="noindex"';
