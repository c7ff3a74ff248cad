import process from "node:process";
import mdx from "@astrojs/mdx";
import { makeContentCheck, listUnwatched } from "./src/integrations/content-check.ts";
import { getSiteContent } from "./src/markdown/site-content.ts";
import { settings } from "./src/settings.ts";
import { makeOwnColours } from "./src/styles/own-colours.ts";

// Whichever command runs Astro, it tells nobody of it and doesn't look for a newer version of itself.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
process.env["ASTRO_DISABLE_UPDATE_CHECK"] = "true";

// Of the same reading as all else. Where it is wrong, the check says so with its place; in `npm run dev` after this.
const { entries } = await getSiteContent();
/** @type {Partial<import("./src/schemas/site.ts").SiteData> | undefined} */
const site = entries.find(({ collection }) => collection === "site")?.data;
const address = String(site?.address);

const loadPaths = ["node_modules/nhsuk-frontend/dist"];

/**
 * Not through `defineConfig` of "astro/config", which loads all that a configuration could use: a tenth of the
 * work of a small build.
 *
 * @type {import("astro").AstroUserConfig}
 */
export default {
  site: settings.siteUrl ?? (URL.canParse(address) ? address : undefined),
  outDir: settings.outDir,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never", concurrency: 4 },
  // The default joins words across a line break in the source.
  compressHTML: true,
  prerenderConflictBehavior: "error",
  integrations: [mdx(), makeContentCheck(settings)],
  devToolbar: { enabled: false },
  // Tells VS Code which file is of which collection: see docs/vs-code.md.
  experimental: { contentIntellisense: true },
  vite: {
    // The content is read by the Astro that runs, not by another that Vite would make ready first.
    environments: { astro: { resolve: { external: ["astro/loaders", "astro/content/config"] } } },
    experimental: {
      // The site may be under a path, of which its scripts know nothing: they find each other from where they are.
      renderBuiltUrl: (_file, { hostType, ssr }) =>
        hostType === "js" && !ssr ? { relative: true } : undefined,
    },
    build: {
      // A script inside a page would need an exception from the site's security policy.
      assetsInlineLimit: 0,
      // The build makes stylesheets smaller when it knows what pages use (src/build/styles.ts).
      cssMinify: false,
      // Each .mdx file of Astro's begins with a directive of its own, which is no one's to mend.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    server: { watch: { ignored: listUnwatched(settings) } },
    css: {
      preprocessorOptions: {
        scss: { loadPaths, importers: [makeOwnColours(site?.colours)], quietDeps: true },
      },
    },
  },
};
