import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { projectFolder } from "../../../scripts/child.ts";
import { writeHugoPages, writeHugoSite } from "../peers/hugo/site.ts";
import type { Tool } from "./tool.ts";
import { versionOf } from "./version.ts";

const pagefind = join(projectFolder, "node_modules/pagefind/lib/runner/bin.cjs");

/** Hugo, where it is installed, and then this project's Pagefind over its output. */
export const hugo: Tool = {
  name: "Hugo with Pagefind",
  about: () => `${installedVersion()} with its own RSS, and Pagefind ${versionOf(projectFolder, "pagefind")}`,
  missing: () =>
    installedVersion() === undefined ? "Hugo isn’t installed (`hugo`, https://gohugo.io)" : undefined,
  write: writeHugoSite,
  rewrite: writeHugoPages,
  build: (folder) => [
    { program: "hugo", args: ["--quiet", "--destination", "dist"], cwd: folder },
    { program: process.execPath, args: [pagefind, "--site", "dist"], cwd: folder },
  ],
  output: (folder) => join(folder, "dist"),
  kept: (folder) => [join(folder, "resources")],
  serve: (folder, port) => ({
    program: "hugo",
    args: ["server", "--quiet", "--bind", "127.0.0.1", "--port", `${port}`],
    cwd: folder,
  }),
};

function installedVersion(): string | undefined {
  const { stdout, error } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return error === undefined ? /v([\d.]+)/.exec(stdout)?.[1] : undefined;
}
