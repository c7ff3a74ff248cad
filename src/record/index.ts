import { ukDayEnd, type CalendarDate } from "./calendar.ts";
import { allChanges, type EntryChange } from "./changes.ts";
import { movedFilters } from "./commitment-filters.ts";
import { commitmentsOf, type Commitment } from "./commitments.ts";
import type { Content, Entry } from "./content.ts";
import { type IsHeld, redirectsOf, type Redirect } from "./addresses.ts";
import { indexesOf, type Indexes } from "./indexes.ts";
import { measuresOf, seriesOf, type Measure, type Point } from "./measures.ts";
import { gate, type Gated } from "./publication.ts";
import { latestUpdates, sectionsOf, threadsOf, type Section, type Threads } from "./threads.ts";
import { topicsOf, type Topic } from "./topics.ts";
import { wholeRedirects } from "./whole.ts";

/** The public record as at a day: what was promised, what was reported, and how they join. */
export interface PublicRecord extends Gated<Content>, Indexes {
  asOf: CalendarDate;
  /** Newest first. */
  updates: Entry<"updates">[];
  /** Newest first. */
  sections: Section[];
  threads: Threads;
  /** Every programme, workstream, goal and place with its thread. */
  topics: Topic[];
  commitments: Commitment[];
  measures: Measure[];
  measuresById: Map<string, Measure>;
  /** The values of each measure over time, by its id. */
  series: Map<string, Point[]>;
  /** Those that readers are told of, newest first. */
  changes: EntryChange[];
  redirects: Redirect[];
}

/**
 * Builds the record from all that is written, as at a UK day up to the instant `at` (milliseconds
 * since 1970, UTC); in a preview with what is held too. Every index is made once, here, in time linear in the number of entries and sections.
 */
export function buildRecord(
  all: Content,
  asOf: CalendarDate,
  at = ukDayEnd(asOf),
  preview = false,
): PublicRecord {
  const { isHeld, reachable, unpublished, ...gated } = gate(all, asOf, at, preview);
  const content = { ...gated.content, site: siteWithout(isHeld, all.site) };
  const updates = latestUpdates(content.updates);
  const sections = sectionsOf(updates);
  const threads = threadsOf(sections, content.places);
  const commitments = commitmentsOf(content, sections, threads);
  const measures = measuresOf(content, sections, { updates });
  return {
    asOf,
    content,
    reachable,
    isHeld,
    unpublished,
    updates,
    sections,
    threads,
    topics: topicsOf(content, threads),
    commitments,
    measures,
    measuresById: new Map(measures.map((measure) => [measure.id, measure])),
    series: new Map(measures.map((measure) => [measure.id, seriesOf(measure, updates)])),
    changes: allChanges(content),
    redirects: [...redirectsOf(reachable), ...wholeRedirects(reachable), ...movedFilters],
    ...indexesOf(content, updates, commitments),
  };
}

/** The site's own words, whose navigation doesn't lead to what nobody sees yet. */
function siteWithout(isHeld: IsHeld, site: Content["site"]): Content["site"] {
  return { ...site, navigation: site.navigation.filter(({ href }) => !isHeld(href)) };
}
