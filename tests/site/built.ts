import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { load, type CheerioAPI } from "cheerio";
import { inject } from "vitest";

/** A page of the built site. */
export interface BuiltPage {
  /** Its address inside the site, such as `/updates/`. */
  path: string;
  html: string;
  $: CheerioAPI;
}

const folder = inject("siteDir");

/** Every file of the built site, as the address that it is served at: `/updates/feed.xml`. */
export const files: string[] = globSync("**", { cwd: folder, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join("/"))
  .toSorted();

/** The text of a file of the built site. */
export function readBuilt(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

const documents: BuiltPage[] = files
  .filter((file) => file.endsWith(".html"))
  .map((file) => {
    const html = readBuilt(file);
    return { path: file.replace(/\/index\.html$/, "/"), html, $: load(html) };
  });

const redirects = ({ $ }: BuiltPage): boolean => $("meta[http-equiv=refresh]").length > 0;

/** Every page that a reader can read, the page for errors too. */
export const pages: BuiltPage[] = documents.filter((page) => !redirects(page));

/** Every address that only sends readers on, with where it sends them. */
export const moved: { path: string; to: string }[] = documents.filter(redirects).map(({ path, $ }) => ({
  path,
  to: $("meta[http-equiv=refresh]").attr("content")?.split(/url=/i)[1] ?? "",
}));

/** The page at an address of the site. */
export function pageAt(path: string): BuiltPage {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no page at ${path}.`);
  return page;
}

/** The address that the site is published at, without a last slash. */
export const origin: string = new URL(pageAt("/").$("link[rel=canonical]").attr("href") ?? "").origin;

/** What a function finds wrong with any page, each finding after the page's address. */
export function findingsOn(find: (page: BuiltPage) => string[], among = pages): string[] {
  return among.flatMap((page) => find(page).map((finding) => `${page.path} ${finding}`));
}
