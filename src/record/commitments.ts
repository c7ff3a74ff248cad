import { compareNewestFirst, type CalendarDate } from "./calendar.ts";
import { getGoalPeriod } from "./periods.ts";
import { compareByOrder, type Content, type Entry } from "./content.ts";
import { getGoalNames } from "./goals.ts";
import { getCommitmentPermalink, getPermalink } from "../routes.ts";
import { getSections, type Section, type Threads } from "./threads.ts";
import {
  listPromises,
  readStatus,
  type CommitmentData,
  type EvidenceData,
  type OutcomeStatus,
  type OwnStatusData,
} from "../schemas/commitment.ts";
import { committing } from "../schemas/index.ts";
import type { ChangeData } from "../schemas/publication.ts";

/** Where a commitment was made. A standing page has no date. */
export interface Origin {
  title: string;
  /** What links call it, beside its day. */
  label: string;
  permalink: string;
  date: CalendarDate | undefined;
  /** What was changed of the entry that it was made in. */
  changes: ChangeData[];
}

/** What a source says of how far a commitment is. */
export interface Stated {
  status: OutcomeStatus;
  /** The source’s own words for it. */
  words: string;
  note: string;
  /** Published documents that show it. */
  evidence?: EvidenceData[];
}

/** What one section reported of a commitment. */
export interface Outcome extends Stated {
  date: CalendarDate;
  section: Section;
}

/** A commitment with where it was made and all that has been reported of it, oldest first. */
export interface Commitment {
  id: string;
  /** Its promise as a title, without a full stop. */
  title: string;
  /** The address of its page. */
  permalink: string;
  data: CommitmentData;
  origin: Origin;
  /** The section that it was made in, if that was an update's. */
  section?: Section;
  /** How far it was when it was made, if the source says so. */
  begun: Stated | undefined;
  outcomes: Outcome[];
  /** The steps on its way, each a commitment whose address is a part of its page. */
  milestones: Commitment[];
  /** Of a goal: the years it is for, if any are given, and the sections that say they serve it, newest first. */
  goal?: { period: string | undefined; sections: Section[] };
}

/**
 * All commitments of the public record: those of the latest updates first, then those of standing pages, and then the
 * goals, each a promise for the years that it is for.
 */
export function getCommitments(content: Content, sections: Section[], threads: Threads): Commitment[] {
  const { statuses } = content.site;
  const outcomes = getOutcomes(sections, statuses);
  const make = (data: CommitmentData, origin: Origin, permalink: string): Commitment => ({
    id: data.id,
    title: data.promise.replace(/\.$/, ""),
    permalink,
    data,
    origin,
    begun: getStated(data, statuses),
    outcomes: outcomes.get(data.id) ?? [],
    milestones: listPromises([data])
      .slice(1)
      .map((step) => make(step, origin, `${permalink}#${step.id}`)),
  });
  const made = (origin: Origin) => (data: CommitmentData) =>
    make(data, origin, getCommitmentPermalink(data.id));
  const reported = sections.flatMap((section) =>
    section.data.commitments.map(made(getSectionOrigin(section))).map((one) => ({ ...one, section })),
  );
  const standing = committing.flatMap((collection) =>
    content[collection].flatMap((entry) =>
      entry.data.commitments.map(made(pageOrigin(entry, getPermalink(collection, entry.id)))),
    ),
  );
  const plans = new Map(content.plans.map((plan) => [plan.id, plan]));
  const goalNames = getGoalNames(content);
  const goals = content.goals.toSorted(compareByOrder).map((entry) => ({
    ...make(
      { id: entry.id, promise: entry.data.title, places: [], milestones: [] },
      pageOrigin(entry, getPermalink("goals", entry.id), goalNames.get(entry.id)),
      getPermalink("goals", entry.id),
    ),
    goal: {
      period: getGoalPeriod(entry, plans),
      sections: threads.goals.get(entry.id) ?? [],
    },
  }));
  return [...reported, ...standing, ...goals];
}

function getSectionOrigin({ data, label, permalink, published, update }: Section): Origin {
  return { title: data.heading, label, permalink, date: published, changes: update.data.changes };
}

function pageOrigin(
  { data }: Entry<(typeof committing)[number] | "goals">,
  permalink: string,
  label = data.title,
): Origin {
  const { title, changes } = data;
  return { title, label, permalink, date: undefined, changes };
}

/** Nothing where nothing is stated, or in words that site.yaml doesn’t have, which the check finds. */
function getStated(
  { status: words, note, evidence }: Pick<CommitmentData, "status" | "note"> & Pick<Stated, "evidence">,
  own: OwnStatusData[],
): Stated | undefined {
  const status = words === undefined ? undefined : readStatus(words, own);
  return status && words && note
    ? { status, words, note, ...(evidence && evidence.length > 0 && { evidence }) }
    : undefined;
}

/** What sections report of commitments, by the commitment's id, oldest first. */
function getOutcomes(sections: Section[], own: OwnStatusData[]): Map<string, Outcome[]> {
  const outcomes = new Map<string, Outcome[]>();
  for (const section of sections.toSorted((a, b) => compareNewestFirst(b.published, a.published))) {
    for (const { commitment, ...written } of section.data.outcomes) {
      const stated = getStated(written, own);
      if (stated === undefined) continue;
      const outcome = { ...stated, date: section.published, section };
      const known = outcomes.get(commitment);
      if (known) known.push(outcome);
      else outcomes.set(commitment, [outcome]);
    }
  }
  return outcomes;
}

/** A commitment that was taken out of the record, by itself or with the page that it was made on. */
export interface WithdrawnCommitment {
  id: string;
  data: CommitmentData;
  origin: Omit<Origin, "changes">;
  withdrawn: NonNullable<CommitmentData["withdrawn"]>;
}

/** The commitments that have a page for their notice alone: those of `reachable` that lists don't show. */
export function getWithdrawnCommitments(reachable: Content): WithdrawnCommitment[] {
  const standing = committing.flatMap((collection) =>
    reachable[collection].map((entry) => ({
      made: entry.data.commitments,
      origin: pageOrigin(entry, getPermalink(collection, entry.id)),
      page: entry.data.withdrawn,
    })),
  );
  const reported = getSections(reachable.updates).map((section) => ({
    made: section.data.commitments,
    origin: getSectionOrigin(section),
    page: section.update.data.withdrawn,
  }));
  return [...reported, ...standing].flatMap(({ made, origin, page }) =>
    made.flatMap((data) => {
      const withdrawn = data.withdrawn ?? page;
      return withdrawn ? [{ id: data.id, data, origin, withdrawn }] : [];
    }),
  );
}
