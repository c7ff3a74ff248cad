import { compareFeeds } from "./feeds.ts";
import { compareFiles, measureSizes } from "./files.ts";
import type { FindingChanges } from "./findings.ts";
import { comparePages, compareRedirects, findLostAddresses } from "./pages.ts";
import { readAsOneDay, type Site } from "./site.ts";

/** What one built site changes for readers and subscribers of another. */
export type Comparison = ReturnType<typeof compareSites>;

/**
 * Compares two built sites, and what the checks found of them where that is given. Sites of one commit and one day
 * are the same in every way.
 */
export function compareSites(before: Site, after: Site, findings?: FindingChanges) {
  const day = readAsOneDay(before.day, after.day);
  return {
    lost: findLostAddresses(before, after),
    feeds: compareFeeds(before, after),
    pages: comparePages(before, after, day),
    redirects: compareRedirects(before, after),
    files: compareFiles(before, after, day),
    sizes: measureSizes(before, after),
    /** The address that each is published at, and the day that each is as at. */
    origin: { before: before.origin, after: after.origin },
    day: { before: before.day, after: after.day },
    findings,
  };
}
