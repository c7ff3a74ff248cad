import { compareNewestFirst, countDays, dayAfter, formatDate, type CalendarDate } from "./calendar.ts";
import { getChanges } from "./changes.ts";
import {
  describeDue,
  decapitalise,
  describeReported,
  getDecisiveReport,
  getLastReported,
  getReports,
  getState,
  isPastDue,
  isSettled,
  overdueTitle,
  type CommitmentState,
  type Known,
  type Report,
} from "./commitment-state.ts";
import type { Commitment, Origin } from "./commitments.ts";
import { formatNumber } from "./quantities.ts";
import type { EvidenceData } from "../schemas/commitment.ts";

/** Something that became of a commitment. */
export interface HistoryEntry {
  kind: "made" | "reported" | "passed" | "moved";
  /** Its name among those of the commitment, which stays what it is: `reported-2022-06-01`. */
  key: string;
  /** A standing page, and what it reports itself, has no date. */
  date: CalendarDate | undefined;
  /** What it was, in a few words. */
  title: string;
  /** What was said of it then, in a sentence. */
  note?: string;
  /** Published documents that show it. */
  evidence?: EvidenceData[] | undefined;
  /** The state that was reported. */
  state?: CommitmentState;
  /** Where it can be read, and what links call that. Nothing was written when a date passed. */
  source?: { permalink: string; label: string };
}

/**
 * What had become of a commitment and its milestones by the end of a day, newest first: what has no date comes last.
 */
export function getHistory(commitment: Commitment, asOf: CalendarDate): HistoryEntry[] {
  const own = listHistory(commitment, asOf);
  const ofMilestones = commitment.milestones.flatMap((milestone) =>
    listHistory(milestone, asOf)
      .filter(({ kind }) => kind !== "made")
      .map(({ key, title, ...entry }) => ({
        ...entry,
        key: `${milestone.id}-${key}`,
        title: `Milestone “${milestone.title}”: ${decapitalise(title)}`,
      })),
  );
  return [...own, ...ofMilestones]
    .toReversed()
    .toSorted((a, b) => compareNewestFirst(a.date ?? "", b.date ?? ""));
}

/** The same of a commitment alone, in the order of kinds. */
function listHistory(commitment: Commitment, asOf: CalendarDate): HistoryEntry[] {
  const { origin, goal } = commitment;
  const made: HistoryEntry = {
    kind: "made",
    key: "made",
    date: origin.date,
    title: goal?.period ? `Made, for ${goal.period}` : "Made",
    // A goal is made by its own page.
    ...(goal ? {} : { source: getSource(origin) }),
  };
  const reported = getReports(commitment, asOf).map(
    ({ state, words, note, evidence, date, permalink, label }, index, all): HistoryEntry => ({
      kind: "reported",
      key: getReportKey(all, index),
      date,
      title: state === "reported on" ? "Reported on" : `Reported as ${decapitalise(words)}`,
      note,
      evidence,
      state,
      source: getSource({ permalink, label, date }),
    }),
  );
  const passed = getPassed(commitment, asOf);
  const late: HistoryEntry[] = passed
    ? [{ kind: "passed", key: `passed-${commitment.data.due?.by}`, date: passed, title: overdueTitle }]
    : [];
  const moved = getChanges(origin.changes)
    .filter(({ dueDateOf, date }) => dueDateOf === commitment.id && date <= asOf)
    .map(({ date, was, now, note, anchor }): HistoryEntry => ({
      kind: "moved",
      key: anchor.replace("change", "moved"),
      date,
      title: `Due date moved from “${was}” to “${now}”`,
      note,
      source: getSource(origin),
    }));
  return [made, ...reported, ...moved, ...late];
}

/** Sections of several updates may have one heading, and that of a workstream: the day tells them apart. */
function getSource({ permalink, label, date }: Pick<Origin, "permalink" | "label" | "date">) {
  return { permalink, label: date === undefined ? label : `${label}, ${formatDate(date)}` };
}

/** `reported-2022-06-01`, and `reported-2022-06-01-2` for the second report of a day. */
function getReportKey(reports: Report[], index: number): string {
  const date = reports[index]?.date ?? "first";
  const before = reports.slice(0, index).filter((report) => report.date === reports[index]?.date).length;
  return before === 0 ? `reported-${date}` : `reported-${date}-${before + 1}`;
}

/**
 * The day after the last one that a commitment could be due on, once that has come and if nothing had been reported
 * by its end. A later report changes nothing of it: it was so on that day.
 */
export function getPassed(commitment: Commitment, asOf: CalendarDate): CalendarDate | undefined {
  const { due } = commitment.data;
  if (due?.by === undefined || due.by >= asOf) return undefined;
  const day = dayAfter(due.by);
  return isPastDue(commitment, day) ? day : undefined;
}

/**
 * How a commitment stands, in words that hold on this site: when it is due, what was reported of it last, and for how
 * long nothing has been.
 */
export function describeStanding(commitment: Commitment, known: Known): string {
  const { asOf } = known;
  const since = getLastReported(commitment, asOf);
  const state = getState(commitment, asOf);
  if (since === undefined || since >= asOf || isSettled(state)) return describeReported(commitment, known);
  const days = countDays(since, asOf);
  const day = `${formatDate(since)}, ${formatNumber(days)} ${days === 1 ? "day" : "days"} ago`;
  const report = getDecisiveReport(commitment, asOf);
  const said =
    report === undefined
      ? `No report on this site since ${day}.`
      : `${state === "reported on" ? "Reported" : `Reported as ${decapitalise(report.words)}`} on ${day}. No later report on this site.`;
  return `${describeDue(commitment, asOf)} ${said}`;
}

/** By when a commitment is due, with the days that the source's words can mean where they are not one day. */
export function describeDueDays({ data: { due } }: Commitment): string {
  if (due === undefined) return "No date given";
  const words = due.text.replace(/\.$/, "");
  const { from = due.by, by } = due;
  if (from === undefined || by === undefined) return words;
  const days = from === by ? formatDate(by) : `${formatDate(from)} to ${formatDate(by)}`;
  return words.includes(days) ? words : `${words} (which can mean ${days})`;
}
