import { readFileSync } from "node:fs";
import { join } from "node:path";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { parse } from "yaml";
import { markdownPlugins } from "./src/markdown/index.ts";
import { settings } from "./src/settings.ts";

const { address } = parse(readFileSync(join(settings.contentDir, "site.yaml"), "utf8"));

export default defineConfig({
  site: settings.siteUrl ?? address,
  outDir: settings.outDir,
  cacheDir: settings.cacheDir,
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
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(404|search)\/$/.test(page) })],
  devToolbar: { enabled: false },
  vite: {
    css: {
      // nhsuk-frontend carries an old hack (`@media screen\0`) that is not CSS.
      lightningcss: { errorRecovery: true },
      preprocessorOptions: { scss: { loadPaths: ["node_modules/nhsuk-frontend/dist"], quietDeps: true } },
    },
  },
});
