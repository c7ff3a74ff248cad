import { join } from "node:path";
import process from "node:process";
import { installed } from "../../process/installed.ts";
import { eleventyFolder, writeEleventyPages, writeEleventySite } from "../peers/eleventy/site.ts";
import type { Tool } from "./tool.ts";
import { versionOf } from "./version.ts";

/** Eleventy, and then Pagefind over its output. */
export const eleventy: Tool = {
  name: "Eleventy",
  about: () => {
    const [eleventy, rss, pagefind] = ["@11ty/eleventy", "@11ty/eleventy-plugin-rss", "pagefind"].map(
      (name) => versionOf(eleventyFolder, name),
    );
    return `${eleventy} with its RSS plugin ${rss}, and Pagefind ${pagefind}`;
  },
  install: () => installed(eleventyFolder),
  write: writeEleventySite,
  rewrite: writeEleventyPages,
  build: (folder) => [
    node(folder, ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet"]),
    node(folder, ["node_modules/pagefind/lib/runner/bin.cjs", "--site", "dist"]),
  ],
  output: (folder) => join(folder, "dist"),
  kept: (folder) => [join(folder, ".cache")],
  serve: (folder, port) =>
    node(folder, ["node_modules/@11ty/eleventy/cmd.cjs", "--serve", "--quiet", `--port=${port}`]),
};

function node(folder: string, args: string[]) {
  return { program: process.execPath, args, cwd: folder };
}
