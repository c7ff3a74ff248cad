import type { CalendarDate } from "../../src/record/calendar.ts";
import { oneDay } from "./day.ts";
import { feedChanges, type FeedChanges } from "./feed-changes.ts";
import { fileChanges, type FileChange } from "./file-changes.ts";
import type { FindingChanges } from "./finding-changes.ts";
import { lostAddresses, type LostAddress } from "./lost-addresses.ts";
import type { Both } from "./page-change.ts";
import { pageChanges, type PageChanges } from "./page-changes.ts";
import { redirectChanges, type RedirectChange } from "./redirect-changes.ts";
import type { Site } from "./site.ts";
import { sizesOf, type Sizes } from "./sizes.ts";

/** What one built site changes for readers and subscribers of another. */
export interface Comparison {
  lost: LostAddress[];
  feeds: FeedChanges;
  pages: PageChanges;
  redirects: RedirectChange[];
  files: FileChange[];
  sizes: Sizes;
  /** The address that each is published at, and the day that each is as at. */
  origin: Both<string>;
  day: Both<CalendarDate | undefined>;
  /** Not there where no reports of the checks were given. */
  findings?: FindingChanges | undefined;
}

/** Compares two built sites. Sites of one commit and one day are the same in every way. */
export function compareSites(before: Site, after: Site, findings?: FindingChanges): Comparison {
  const day = oneDay(before.day, after.day);
  return {
    lost: lostAddresses(before, after),
    feeds: feedChanges(before, after),
    pages: pageChanges(before, after, day),
    redirects: redirectChanges(before, after),
    files: fileChanges(before, after, day),
    sizes: sizesOf(before, after),
    origin: { before: before.origin, after: after.origin },
    day: { before: before.day, after: after.day },
    findings,
  };
}
