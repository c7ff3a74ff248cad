import { formatDate, compareNewestFirst, type CalendarDate } from "./calendar.ts";
import type { Commitment, Outcome } from "./commitments.ts";
import { describeNoLaterReport, noReport, describeNoReport, type Held } from "./no-report.ts";
import { isOver } from "./periods.ts";
import { getDays } from "../schemas/dates-in-words.ts";
import { outcomeStatus, type EvidenceData, type OutcomeStatus } from "../schemas/commitment.ts";

/**
 * What the record says of a commitment. It never says more than was reported: a goal that updates only say they serve
 * is `reported on`, and of what no update here reports nothing is said but that.
 */
export type CommitmentState = OutcomeStatus | "reported on" | typeof noReport;

/** Every state, in the order of lists. */
export const commitmentStates: readonly CommitmentState[] = [
  ...outcomeStatus.options,
  "reported on",
  noReport,
];

/** What commitments are together that are past due. */
export const overdueTitle = `Overdue, with ${noReport}`;

/** What the record was shown as at, and what it holds. */
export interface Known extends Held {
  asOf: CalendarDate;
}

/** What was said of a commitment once: where it was made, if it had begun by then, or in a later section. */
export interface Report {
  state: CommitmentState;
  /** The source’s own words for the state. */
  words: string;
  note: string;
  /** Published documents that show it. */
  evidence?: EvidenceData[] | undefined;
  /** A standing page has none. */
  date: CalendarDate | undefined;
  permalink: string;
  /** What links call the place that says it, beside its day. */
  label: string;
}

/** What had been reported of a commitment by the end of a day, oldest first. */
export function outcomesAsAt({ outcomes }: Commitment, asOf: CalendarDate): Outcome[] {
  return outcomes.filter(({ date }) => date <= asOf);
}

/** All that had been said of a commitment’s state by the end of a day, oldest first. */
export function getReports(commitment: Commitment, asOf: CalendarDate): Report[] {
  const { origin, begun, goal } = commitment;
  const outcomes = outcomesAsAt(commitment, asOf);
  const stated = new Set(outcomes.map(({ section }) => section.permalink));
  const served = (goal?.sections ?? []).filter(
    ({ published, permalink }) => published <= asOf && !stated.has(permalink),
  );
  const later: Report[] = [
    ...outcomes.map(({ status, words, note, evidence, date, section: { permalink, label } }) => ({
      state: status,
      words,
      note,
      evidence,
      date,
      permalink,
      label,
    })),
    ...served.map(({ data: { heading }, published, permalink, label }) => ({
      state: "reported on" as const,
      words: "reported on",
      note: heading,
      date: published,
      permalink,
      label,
    })),
  ].toSorted((a, b) => compareNewestFirst(b.date, a.date));
  if (begun === undefined) return later;
  const { status: state, words, note } = begun;
  const { date, permalink, label } = origin;
  return [{ state, words, note, date, permalink, label }, ...later];
}

/** The report that a commitment’s state is from; a section that gives no state changes none. */
export function getDecisiveReport(commitment: Commitment, asOf: CalendarDate): Report | undefined {
  const reports = getReports(commitment, asOf);
  return reports.findLast(({ state }) => state !== "reported on") ?? reports.at(-1);
}

/** The state last reported by the end of a day, or that no update here reports any. */
export function getState(commitment: Commitment, asOf: CalendarDate): CommitmentState {
  return getDecisiveReport(commitment, asOf)?.state ?? noReport;
}

/** A state, or a source’s words for one, as the words of a label. */
export function explainState(state: string): string {
  return state.charAt(0).toUpperCase() + state.slice(1);
}

/** What a label says of a commitment: its state in the source’s words, or that it is overdue. */
export function stateLabel(commitment: Commitment, asOf: CalendarDate): string {
  return isPastDue(commitment, asOf)
    ? overdueTitle
    : explainState(getDecisiveReport(commitment, asOf)?.words ?? noReport);
}

/** The day that the record last spoke of a commitment: its latest report, or else where it was made. */
export function getLastReported(commitment: Commitment, asOf: CalendarDate): CalendarDate | undefined {
  return getReports(commitment, asOf).at(-1)?.date ?? commitment.origin.date;
}

/**
 * True when the last day that it could be due on is over, and nothing has been reported since
 * that day. What was reported as met, stopped or not met before is settled.
 */
export function isPastDue(commitment: Commitment, asOf: CalendarDate): boolean {
  const by = commitment.data.due?.by;
  if (by === undefined || by >= asOf) return false;
  const latest = outcomesAsAt(commitment, asOf).at(-1);
  return latest === undefined || (!isSettled(latest.status) && latest.date <= by);
}

/** The commitments of each state, in the order of states; a state that none has holds an empty list. */
export function groupByState(
  commitments: Commitment[],
  asOf: CalendarDate,
): Map<CommitmentState, Commitment[]> {
  const groups = Map.groupBy(commitments, (commitment) => getState(commitment, asOf));
  return new Map(commitmentStates.map((state) => [state, groups.get(state) ?? []]));
}

/** Commitments by what a label says of them: first what is overdue, then in the order of states. */
export function groupByLabel(commitments: Commitment[], asOf: CalendarDate): Map<string, Commitment[]> {
  const rank = (commitment: Commitment) =>
    isPastDue(commitment, asOf) ? -1 : commitmentStates.indexOf(getState(commitment, asOf));
  return Map.groupBy(
    commitments.toSorted((a, b) => rank(a) - rank(b)),
    (commitment) => stateLabel(commitment, asOf),
  );
}

/** The commitments that are still to come: due on the day or later and not settled, soonest first. */
export function findDueNext(commitments: Commitment[], asOf: CalendarDate): Commitment[] {
  return compareSoonestFirst(commitments).filter(
    (commitment) => getDueBy(commitment) >= asOf && !isSettled(getState(commitment, asOf)),
  );
}

/** The commitments that are past due, the one longest past first. */
export function findPastDue(commitments: Commitment[], asOf: CalendarDate): Commitment[] {
  return compareSoonestFirst(commitments).filter((commitment) => isPastDue(commitment, asOf));
}

/** The goals whose years are over and of which no update here tells. */
export function goalsOver(commitments: Commitment[], asOf: CalendarDate): Commitment[] {
  return commitments.filter(
    (commitment) =>
      commitment.goal && isOver(commitment.goal.period, asOf) && getState(commitment, asOf) === noReport,
  );
}

/** By when it is due, in the source's words, and what was reported of it last; dates in words. */
export function describeReported(commitment: Commitment, known: Known): string {
  return `${describeDue(commitment, known.asOf)} ${reportLine(commitment, known)}`;
}

/** By when it is due in the source's words, or for which years it is, in a sentence. */
export function describeDue({ data, goal }: Commitment, asOf: CalendarDate): string {
  if (goal?.period) return `For ${goal.period}.${isOver(goal.period, asOf) ? " These years are over." : ""}`;
  if (data.due === undefined) return "No date given.";
  return `Due ${explainDue(data.due.text)}.`;
}

/** The source's words for a date, with the preposition that they begin with, or else one that says no more than they do. */
export function explainDue(text: string): string {
  const words = text.replace(/\.$/, "");
  const days = getDays(words);
  const [, end] = /^(?:the )?(end of .*)$/i.exec(words) ?? [];
  if (end !== undefined) return `by the ${decapitalise(end)}`;
  // The source may have its own preposition: "by 2024", "in mid-May 2022".
  const [preposition] =
    /^(?:by|in|on|at|before|within|between|during|from|no later than|around)\b/i.exec(words) ?? [];
  return preposition === undefined
    ? `${days === undefined ? "by" : days.from === days.by ? "on" : "in"} ${words}`
    : `${preposition.toLowerCase()}${words.slice(preposition.length)}`;
}

/** What was reported of a commitment last, or that no update here reports it, in a sentence. */
export function reportLine(commitment: Commitment, known: Known): string {
  const report = getDecisiveReport(commitment, known.asOf);
  if (report === undefined) return describeNoReport(known);
  const day = report.date === undefined ? "" : ` on ${formatDate(report.date)}`;
  const said =
    report.state === "reported on" ? `Reported${day}.` : `Reported as ${decapitalise(report.words)}${day}.`;
  return isPastDue(commitment, known.asOf) ? `${said} ${describeNoLaterReport(known)}` : said;
}

/** True for a state after which nothing more is expected. */
export function isSettled(state: CommitmentState): boolean {
  return state === "met" || state === "stopped" || state === "not met";
}

/** Words as they stand within a sentence; an abbreviation such as RAG stays as it is. */
export function decapitalise(words: string): string {
  return /^[A-Z](?![A-Z])/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Only those that have a date. */
function compareSoonestFirst(commitments: Commitment[]): Commitment[] {
  return commitments
    .filter(({ data }) => data.due?.by !== undefined)
    .toSorted((a, b) => compareNewestFirst(getDueBy(b), getDueBy(a)));
}

/** Without a date, a text that sorts before every day. */
function getDueBy({ data }: Commitment): CalendarDate {
  return data.due?.by ?? "";
}
