import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";

const asks = '<meta name="robots" content="noindex"';

/** The sitemap of a site, which leaves out the pages that ask search engines to. It has to see each page. */
export function sitemapOf(): { integration: AstroIntegration; see: (address: string, html: string) => void } {
  const unlisted = new Set<string>();
  return {
    integration: sitemap({
      filter: (page) => !unlisted.has(new URL(page).pathname),
    }),
    see(address, html) {
      if (html.includes(asks)) unlisted.add(address);
    },
  };
}
