import { formatDate, compareNewestFirst, getUkDayEnd, type CalendarDate } from "./calendar.ts";
import { findPastDue, describeReported, type Known } from "./commitment-state.ts";
import type { Content, Entry } from "./content.ts";
import { buildRecord, type PublicRecord } from "./index.ts";
import { getPermalink, getSectionPermalink } from "../routes.ts";
import { committing } from "../schemas/index.ts";
import { isPublic } from "./publication.ts";
import { publishedCollections } from "./published.ts";
import { isReviewDue, describeLastReview, standingCollections } from "./reviews.ts";
import { describeLastReport } from "./topics.ts";

/** Something that needs an editor. */
export interface DueItem {
  title: string;
  /** The file to look at, inside the content folder. */
  file: string;
  /** The day that it was due by, or that the latest update is of, or that readers see it from. */
  date?: CalendarDate | undefined;
  /** The role that looks after it, or who is to do it. */
  who?: string | undefined;
  /** What there is to know, in plain sentences; dates in words. */
  note: string;
}

type Held = Entry<(typeof publishedCollections)[number]>;

/** What can need an editor. */
export type DueKind = "reviews" | "commitments" | "workstreams" | "scheduled" | "drafts";

/** Everything that needs an editor on a day. What has a date is in its order, the earliest first. */
export type DueWork = Record<DueKind, DueItem[]>;

/**
 * What of all that is written needs an editor, as at a UK day up to the instant `at` (milliseconds
 * since 1970, UTC).
 */
export function findDueWork(all: Content, asOf: CalendarDate, at = getUkDayEnd(asOf)): DueWork {
  const record = buildRecord(all, asOf, at);
  const held = publishedCollections
    .flatMap((collection): Held[] => all[collection])
    .filter(({ data }) => !isPublic(data, asOf, at));
  return {
    reviews: findDueReviews(record).toSorted(compareEarliestFirst),
    commitments: findLateCommitments(record),
    workstreams: findUnreported(record),
    scheduled: held
      .filter(({ data }) => !data.draft)
      .map(describeScheduled)
      .toSorted(compareEarliestFirst),
    drafts: held.filter(({ data }) => data.draft).map(draft),
  };
}

function findDueReviews({ content, asOf }: PublicRecord): DueItem[] {
  return standingCollections
    .flatMap((collection): Entry<(typeof standingCollections)[number]>[] => content[collection])
    .filter(({ data }) => isReviewDue(data, asOf))
    .map(({ file, data }) => ({
      title: data.title,
      file,
      date: data.reviewBy,
      who: data.owner,
      note: `To be reviewed by ${formatDate(data.reviewBy!)}. ${describeLastReview(data)}`,
    }));
}

function findLateCommitments({ content, updates, commitments, asOf }: PublicRecord): DueItem[] {
  const known: Known = { asOf, updates };
  const files = new Map([
    ...committing.flatMap((collection) =>
      content[collection].map(({ id, file }) => [getPermalink(collection, id), file] as const),
    ),
    ...updates.flatMap(({ id, file, data }) =>
      data.sections.map((section) => [getSectionPermalink(id, section.id), file] as const),
    ),
  ]);
  const all = commitments.flatMap((one) => [one, ...one.milestones]);
  return findPastDue(all, asOf).map((commitment) => ({
    title: commitment.data.promise,
    file: files.get(commitment.origin.permalink) ?? "",
    date: commitment.data.due?.by,
    who: commitment.data.who,
    note: describeReported(commitment, known),
  }));
}

/**
 * The workstreams that had not ended and that the latest update of their programme says nothing of, where the programme
 * says that its updates report on all.
 */
function findUnreported({ byId, content, updates, updatesByProgramme, threads }: PublicRecord): DueItem[] {
  return content.workstreams.flatMap(({ id, file, data }) => {
    if (!byId.programmes.get(data.programme)?.data.reportsAllWorkstreams) return [];
    const latest = updatesByProgramme.get(data.programme)?.[0];
    if (latest === undefined || (data.ended !== undefined && data.ended < latest.data.published)) return [];
    const thread = threads.workstreams.get(id) ?? [];
    if (thread[0]?.update.id === latest.id) return [];
    const { title, published } = latest.data;
    const note = `${title} of ${formatDate(published)} says nothing of it. ${describeLastReport(thread, { updates })}`;
    return [{ title: data.title, file, date: published, who: data.owner, note }];
  });
}

function describeScheduled({ file, data: { title, published: date, time } }: Held): DueItem {
  const day = date === undefined ? "its day" : formatDate(date);
  return { title, file, date, note: `Readers see it from ${time ? `${time} on ` : ""}${day}.` };
}

function draft({ file, data }: Held): DueItem {
  return { title: data.title, file, note: "Readers don’t see it while it is a draft." };
}

function compareEarliestFirst(a: DueItem, b: DueItem): number {
  return compareNewestFirst(b.date ?? "", a.date ?? "");
}
