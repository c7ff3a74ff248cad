import { inject } from "vitest";
import { readSite, type BuiltPage } from "./built-site.ts";

export type { BuiltPage, BuiltSite } from "./built-site.ts";

/** The site of the project's own content. */
export const own = readSite("the project’s own site", inject("siteDir"));

export const { files, pages, moved, origin, pageAt, read: readBuilt } = own;

/** What a function finds wrong with any page, each finding after the page's address. */
export function findingsOn(find: (page: BuiltPage) => string[], among = pages): string[] {
  return among.flatMap((page) => find(page).map((finding) => `${page.path} ${finding}`));
}
