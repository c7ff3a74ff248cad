import { join } from "node:path";
import process from "node:process";
import { installed } from "../../process/installed.ts";
import { writeStarlightLists } from "../peers/starlight/lists.ts";
import { starlightFolder, writeStarlightPages, writeStarlightSite } from "../peers/starlight/site.ts";
import type { Tool } from "./tool.ts";
import { versionOf } from "./version.ts";

/** Starlight, which makes its search index with Pagefind itself. */
export const starlight: Tool = {
  name: "Starlight",
  about: () => {
    const [astro, pagefind] = ["astro", "pagefind"].map((name) => versionOf(starlightFolder, name));
    const version = versionOf(starlightFolder, "@astrojs/starlight");
    return `${version} with Astro ${astro}, its own search (Pagefind ${pagefind}), @astrojs/rss and its sitemap`;
  },
  install: () => installed(starlightFolder),
  write: (folder, files) => {
    writeStarlightSite(folder, files);
    writeStarlightLists(folder);
  },
  rewrite: writeStarlightPages,
  build: (folder) => [astro(folder, ["build"])],
  output: (folder) => join(folder, "dist"),
  // Astro keeps its store of texts among the packages, to which a link leads here.
  kept: (folder) => [join(folder, ".astro"), join(starlightFolder, "node_modules/.astro")],
  serve: (folder, port) => astro(folder, ["dev", "--host", "127.0.0.1", "--port", `${port}`]),
};

function astro(folder: string, args: string[]) {
  return { program: process.execPath, args: ["node_modules/astro/bin/astro.mjs", ...args], cwd: folder };
}
