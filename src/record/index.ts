import type { CalendarDate } from "./calendar.ts";
import { commitmentsOf, type Commitment } from "./commitments.ts";
import type { Content, Entry } from "./content.ts";
import { indexesOf, type Indexes } from "./indexes.ts";
import { measuresOf, type Measure } from "./measures.ts";
import { publicContent } from "./publication.ts";
import { latestUpdates, sectionsOf, threadsOf, type Section, type Threads } from "./threads.ts";
import { topicsOf, type Topic } from "./topics.ts";

/** The public record as at a day: what was promised, what was reported, and how they join. */
export interface PublicRecord extends Indexes {
  asOf: CalendarDate;
  content: Content;
  /** Newest first. */
  updates: Entry<"updates">[];
  /** Newest first. */
  sections: Section[];
  threads: Threads;
  /** Every programme, workstream, goal and place with its thread. */
  topics: Topic[];
  commitments: Commitment[];
  measures: Measure[];
}

/**
 * Builds the record from all that is written. Every index is made once, here, in time
 * linear in the number of entries and sections.
 */
export function buildRecord(all: Content, asOf: CalendarDate): PublicRecord {
  const content = publicContent(all, asOf);
  const updates = latestUpdates(content.updates);
  const sections = sectionsOf(updates);
  const threads = threadsOf(sections, content.places);
  const commitments = commitmentsOf(content, sections);
  return {
    asOf,
    content,
    updates,
    sections,
    threads,
    topics: topicsOf(content, threads),
    commitments,
    measures: measuresOf(content, sections),
    ...indexesOf(content, updates, commitments),
  };
}
