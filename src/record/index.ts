import { getUkDayEnd, type CalendarDate } from "./calendar.ts";
import { getAllChanges, type EntryChange } from "./changes.ts";
import { movedFilters } from "./commitment-filters.ts";
import {
  getCommitments,
  getWithdrawnCommitments,
  type Commitment,
  type WithdrawnCommitment,
} from "./commitments.ts";
import type { Content, Entry } from "./content.ts";
import { type IsHeld, getRedirects, type Redirect } from "./addresses.ts";
import { getIndexes, type Indexes } from "./indexes.ts";
import { getLog, type LogEntry } from "./log.ts";
import { getMeasures, getSeries, type Measure, type Point } from "./measures.ts";
import { getNextUpdate, type NextUpdate } from "./next-update.ts";
import { gate, type Gated } from "./publication.ts";
import { getLatestUpdates, getSections, getThreads, type Section, type Threads } from "./threads.ts";
import { getTopics, type Topic } from "./topics.ts";
import { getWholeRedirects } from "./whole.ts";

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
  topicsByPermalink: Map<string, Topic>;
  commitments: Commitment[];
  withdrawnCommitments: WithdrawnCommitment[];
  measures: Measure[];
  measuresById: Map<string, Measure>;
  /** The values of each measure over time, by its id. */
  series: Map<string, Point[]>;
  /** Those that readers are told of, newest first. */
  changes: EntryChange[];
  /** When the next update of a programme is expected, by the programme's id, where it is known. */
  nextUpdates: Map<string, NextUpdate>;
  /** Everything that happened to the record, newest first. */
  log: LogEntry[];
  redirects: Redirect[];
}

/**
 * Builds the record from all that is written, as at a UK day up to the instant `at` (milliseconds
 * since 1970, UTC); in a preview with what is held too. Every index is made once, here, in time linear in the number of entries and sections.
 */
export function buildRecord(
  all: Content,
  asOf: CalendarDate,
  at = getUkDayEnd(asOf),
  preview = false,
): PublicRecord {
  const { isHeld, reachable, unpublished, ...gated } = gate(all, asOf, at, preview);
  const content = { ...gated.content, site: removeFromSite(isHeld, all.site) };
  const updates = getLatestUpdates(content.updates);
  const sections = getSections(updates);
  const threads = getThreads(sections, content);
  const commitments = getCommitments(content, sections, threads);
  const withdrawnCommitments = getWithdrawnCommitments(reachable);
  const changes = getAllChanges(content);
  const indexes = getIndexes(content, updates, commitments);
  const nextUpdates = content.programmes.flatMap((programme) => {
    const next = getNextUpdate(programme, indexes.updatesByProgramme.get(programme.id) ?? []);
    return next ? [[programme.id, next] as const] : [];
  });
  const topics = getTopics(content, threads, commitments, asOf, reachable.updates);
  const measures = getMeasures(content, sections, { updates });
  return {
    asOf,
    content,
    reachable,
    isHeld,
    unpublished,
    updates,
    sections,
    threads,
    topics,
    topicsByPermalink: new Map(topics.map((topic) => [topic.permalink, topic])),
    commitments,
    withdrawnCommitments,
    measures,
    measuresById: new Map(measures.map((measure) => [measure.id, measure])),
    series: new Map(measures.map((measure) => [measure.id, getSeries(measure, updates)])),
    changes,
    log: getLog({ content, reachable, asOf, commitments, withdrawnCommitments, changes }),
    redirects: [...getRedirects(reachable), ...getWholeRedirects(reachable, content), ...movedFilters],
    nextUpdates: new Map(nextUpdates),
    ...indexes,
  };
}

/** The site's own words, whose header and footer don't lead to what nobody sees yet. */
function removeFromSite(isHeld: IsHeld, site: Content["site"]): Content["site"] {
  const isSeen = ({ href }: { href: string }) => !isHeld(href);
  return { ...site, navigation: site.navigation.filter(isSeen), footer: site.footer.filter(isSeen) };
}
