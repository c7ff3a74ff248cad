import { existsSync, globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { load } from "cheerio";
import { closest } from "fastest-levenshtein";

/** A built site in its folder. */
export interface SiteOnDisk {
  folder: string;
  /** The address that it is published at, without a last slash. */
  origin: string;
  /** The addresses of its pages: `/plans/`. */
  paths: string[];
}

/** A folder or an address that nothing can be printed from. The message is for the person who named it. */
export class PrintError extends Error {}

/**
 * Reads what there is to print in a folder.
 * @throws {PrintError} where no site is in it.
 */
export function siteIn(folder: string): SiteOnDisk {
  const home = join(folder, "index.html");
  const canonical = existsSync(home) && load(readFileSync(home))("link[rel=canonical]").attr("href");
  if (!canonical) throw new PrintError(`There is no built site in ${folder}: run npm run build first.`);
  const paths = globSync("**/index.html", { cwd: folder })
    .map((file) => `/${file.split(sep).join("/").slice(0, -"index.html".length)}`)
    .toSorted();
  return { folder, origin: new URL(canonical).origin, paths };
}

/**
 * The page that an address means: `/plans/`, `plans` or the whole address.
 * @throws {PrintError} where there is none.
 */
export function pathOf(address: string, { origin, paths }: SiteOnDisk): string {
  const path = URL.parse(address, `${origin}/`)?.pathname.replace(/\/*$/, "/") ?? address;
  if (paths.includes(path)) return path;
  throw new PrintError(`There is no page at ${path}. Did you mean ${closest(path, paths)}?`);
}

/** The pages that are made to be printed: whole plans and whole histories. */
export function wholePages({ paths }: SiteOnDisk): string[] {
  return paths.filter((path) => /^\/(?:plans|programmes)\/[^/]+\/whole\//.test(path));
}
