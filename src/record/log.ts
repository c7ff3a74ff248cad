import { compareNewestFirst, formatDate, type CalendarDate } from "./calendar.ts";
import { changeNames, type EntryChange } from "./changes.ts";
import { getHistory } from "./commitment-history.ts";
import { decapitalise } from "./commitment-state.ts";
import type { Commitment, WithdrawnCommitment } from "./commitments.ts";
import type { Content } from "./content.ts";
import { getGuid, listPublishedEntries, publishedCollections, type PublishedEntry } from "./published.ts";
import { getCommitmentPermalink, getPermalink } from "../routes.ts";

/** A line of what happened to the record: something new, reported, corrected, passed, moved or withdrawn. */
export interface LogEntry {
  date: CalendarDate;
  /** What happened, in a few words. */
  what: string;
  /** What it happened to. */
  title: string;
  permalink: string;
  /** What subscribers know it by: an address inside the site. */
  guid: string;
  /** Whether an update or a change note tells of it too. */
  isToldElsewhere: boolean;
}

/** What the log of a record is made from. */
interface Logged {
  content: Content;
  reachable: Content;
  asOf: CalendarDate;
  commitments: Commitment[];
  withdrawnCommitments: WithdrawnCommitment[];
  changes: EntryChange[];
}

/** All that has a day in the record, newest first. What a page of no date says isn’t in it until something changes. */
export function getLog({
  content,
  reachable,
  asOf,
  commitments,
  withdrawnCommitments,
  changes,
}: Logged): LogEntry[] {
  const added = listPublishedEntries(content).flatMap((entry) =>
    entry.published === undefined
      ? []
      : [
          makeEntry(
            entry.published,
            "New",
            getTitle(entry),
            entry.permalink,
            `${entry.guid}#new`,
            entry.collection === "updates",
          ),
        ],
  );
  const ofCommitments = commitments.flatMap((commitment) =>
    getHistory(commitment, asOf).flatMap(({ date, kind, key, title, state, source }) =>
      // What serves a goal is a part of an update, which has its own line, and what had begun when made is one line.
      date === undefined ||
      state === "reported on" ||
      (kind === "reported" && source?.permalink === commitment.origin.permalink)
        ? []
        : [
            makeEntry(
              date,
              kind === "made" ? describeMade(commitment) : title,
              commitment.title,
              commitment.permalink,
              `${commitment.permalink}#${key}`,
              kind !== "passed",
            ),
          ],
    ),
  );
  const changed = changes
    // A due date that moved is a line of its commitment.
    .filter(({ dueDateOf }) => dueDateOf === undefined)
    .map(({ date, kind, note, entry, permalink, guid }) =>
      makeEntry(date, changeNames[kind], `${getTitle(entry)}: ${note}`, permalink, guid, true),
    );
  const withdrawn = publishedCollections.flatMap((collection) =>
    reachable[collection].flatMap(({ id, data }) =>
      data.withdrawn
        ? [
            makeEntry(
              data.withdrawn.date,
              "Withdrawn",
              getTitle({ collection, ...data }),
              getPermalink(collection, id),
              `${getGuid(collection, id, data)}#withdrawn`,
            ),
          ]
        : [],
    ),
  );
  const takenBack = withdrawnCommitments
    .filter(({ data }) => data.withdrawn !== undefined)
    .map(({ id, data, withdrawn: { date } }) =>
      makeEntry(
        date,
        "Withdrawn",
        data.promise,
        getCommitmentPermalink(id),
        `${getCommitmentPermalink(id)}#withdrawn`,
      ),
    );
  return [...withdrawn, ...takenBack, ...changed, ...added, ...ofCommitments].toSorted((a, b) =>
    compareNewestFirst(a.date, b.date),
  );
}

function describeMade({ begun }: Commitment): string {
  return begun ? `Promised, and reported as ${decapitalise(begun.words)}` : "Promised";
}

/** Updates of a programme often have one title: the day tells them apart. */
function getTitle({
  collection,
  title,
  published,
}: Pick<PublishedEntry, "collection" | "title"> & { published?: CalendarDate | undefined }): string {
  return collection === "updates" && published ? `${title}, ${formatDate(published)}` : title;
}

function makeEntry(
  date: CalendarDate,
  what: string,
  title: string,
  permalink: string,
  guid: string,
  isToldElsewhere = false,
): LogEntry {
  return { date, what, title, permalink, guid, isToldElsewhere };
}

/** The lines of a month, such as 2022-03. */
export interface LogMonth {
  month: string;
  /** Such as March 2022. */
  title: string;
  entries: LogEntry[];
}

/** The lines of a log by month, newest first. */
export function groupByMonth(log: LogEntry[]): LogMonth[] {
  return [...Map.groupBy(log, ({ date }) => date.slice(0, 7))].map(([month, entries]) => ({
    month,
    title: formatDate(`${month}-01`).slice(2),
    entries,
  }));
}

/** About how many lines the first page has. */
const MAX_LINES = 100;

/** Which months are on the first page, whole, and which have pages of their own: those that are too long ago. */
export function splitMonths(months: LogMonth[]): { recent: LogMonth[]; earlier: LogMonth[] } {
  let lines = 0;
  const first = months.findIndex(({ entries }, index) => {
    lines += entries.length;
    return index > 0 && lines > MAX_LINES;
  });
  const end = first === -1 ? months.length : first;
  return { recent: months.slice(0, end), earlier: months.slice(end) };
}
