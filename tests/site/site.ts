import { inject } from "vitest";
import { readRecord } from "../setup/content.ts";
import { makeAddressCheck, type BuiltPage, readSite } from "./built-site.ts";

/** The site of a record with one update. */
export const small = readSite("the small site", inject("smallDir"));

/** The site of a record that has something of everything. */
export const large = readSite("the large site", inject("largeDir"));

/** The site of a record on its first day, when nothing has been reported. */
export const young = readSite("the young site", inject("youngDir"));

/** Every site that the tests have: what holds of any site is tested on each. */
export const sites = [small, large, young];

export const { files, pages, moved, origin, pageAt, read: readBuilt, bytes: readBytes } = small;

/** What is wrong with an address of the small site. */
export const problemWith = makeAddressCheck(small);

/** What a function finds wrong with any page, each finding after the page's address. */
export function collectFindings(find: (page: BuiltPage) => string[], among = pages): string[] {
  return among.flatMap((page) => find(page).map((finding) => `${page.path} ${finding}`));
}

/** The days on which Better Care, of the large record, published an update, oldest first. */
export const betterCareDays = Object.keys(readRecord("large"))
  .flatMap((path) => /^updates\/(.{10})-better-care\.md$/.exec(path)?.[1] ?? [])
  .toSorted();
