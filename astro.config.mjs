import { readFileSync } from "node:fs";
import { join } from "node:path";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { parse } from "yaml";
import { contentCheck } from "./src/integrations/content-check.ts";
import { noindex } from "./src/integrations/noindex.ts";
import { markdownPlugins } from "./src/markdown/index.ts";
import { settings } from "./src/settings.ts";

const { address } = parse(readFileSync(join(settings.contentDir, "site.yaml"), "utf8"));

const { integration, isListed } = noindex();

export default defineConfig({
  site: settings.siteUrl ?? address,
  outDir: settings.outDir,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  // The default joins words across a line break in the source.
  compressHTML: true,
  prerenderConflictBehavior: "error",
  markdown: {
    // What editors write is what is shown: no quotes turned, no code coloured.
    processor: satteri({ hastPlugins: markdownPlugins, features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    contentCheck(settings),
    integration,
    sitemap({ filter: (page) => !/\/(404|search)\/$/.test(page) && isListed(page) }),
  ],
  devToolbar: { enabled: false },
  // Tells VS Code which file is of which collection: see docs/vs-code.md.
  experimental: { contentIntellisense: true },
  vite: {
    // A script inside a page would need an exception from the site's security policy.
    build: { assetsInlineLimit: 0 },
    css: {
      // nhsuk-frontend carries an old hack (`@media screen\0`) that is not CSS.
      lightningcss: { errorRecovery: true },
      preprocessorOptions: { scss: { loadPaths: ["node_modules/nhsuk-frontend/dist"], quietDeps: true } },
    },
  },
});
