import { formatDate, newestFirst, type CalendarDate } from "./calendar.ts";
import type { Commitment, Outcome } from "./commitments.ts";
import { outcomeStatus, type OutcomeStatus } from "../schemas/commitment.ts";

/** What the record says of a commitment. It never says more than was reported. */
export type CommitmentState = OutcomeStatus | "nothing reported";

/** Every state, in the order of lists. */
export const commitmentStates: readonly CommitmentState[] = [...outcomeStatus.options, "nothing reported"];

/** What had been reported of a commitment by the end of a day, oldest first. */
export function outcomesAsAt({ outcomes }: Commitment, asOf: CalendarDate): Outcome[] {
  return outcomes.filter(({ date }) => date <= asOf);
}

/** The status last reported by the end of a day, or `nothing reported`. */
export function stateOf(commitment: Commitment, asOf: CalendarDate): CommitmentState {
  return outcomesAsAt(commitment, asOf).at(-1)?.status ?? "nothing reported";
}

/** The day that the record last spoke of a commitment: its latest outcome, or else where it was made. */
export function lastReported(commitment: Commitment, asOf: CalendarDate): CalendarDate | undefined {
  return outcomesAsAt(commitment, asOf).at(-1)?.date ?? commitment.origin.date;
}

/**
 * True when the last day that it could be due on is over, and nothing has been reported since
 * that day. What was reported as met or not met before is settled.
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
  const groups = Map.groupBy(commitments, (commitment) => stateOf(commitment, asOf));
  return new Map(commitmentStates.map((state) => [state, groups.get(state) ?? []]));
}

/** The commitments that are still to come: due on the day or later and not settled, soonest first. */
export function dueNext(commitments: Commitment[], asOf: CalendarDate): Commitment[] {
  return soonestFirst(commitments).filter(
    (commitment) => dueBy(commitment) >= asOf && !isSettled(stateOf(commitment, asOf)),
  );
}

/** The commitments that are past due, the one longest past first. */
export function pastDue(commitments: Commitment[], asOf: CalendarDate): Commitment[] {
  return soonestFirst(commitments).filter((commitment) => isPastDue(commitment, asOf));
}

/** By when it is due, in the source's words, and since when nothing has been reported; dates in words. */
export function reportedLine(commitment: Commitment, asOf: CalendarDate): string {
  return `${dueLine(commitment)} ${sinceLine(commitment, asOf)}`;
}

function dueLine({ data }: Commitment): string {
  if (data.due === undefined) return "No date was given.";
  const words = data.due.text.replace(/\.$/, "");
  // The source may have its own preposition: "by 2024", "in mid-May 2022".
  const [preposition] =
    /^(?:by|in|on|at|before|within|during|from|no later than|around)\b/i.exec(words) ?? [];
  return preposition === undefined
    ? `Due by ${words}.`
    : `Due ${preposition.toLowerCase()}${words.slice(preposition.length)}.`;
}

function sinceLine(commitment: Commitment, asOf: CalendarDate): string {
  const state = stateOf(commitment, asOf);
  const last = lastReported(commitment, asOf);
  if (last === undefined) return "Nothing has been reported.";
  return isSettled(state)
    ? `Reported as ${state} on ${formatDate(last)}.`
    : `Nothing has been reported since ${formatDate(last)}.`;
}

function isSettled(state: CommitmentState): boolean {
  return state === "met" || state === "not met";
}

/** Only those that have a date. */
function soonestFirst(commitments: Commitment[]): Commitment[] {
  return commitments
    .filter(({ data }) => data.due !== undefined)
    .toSorted((a, b) => newestFirst(dueBy(b), dueBy(a)));
}

/** Without a date, a text that sorts before every day. */
function dueBy({ data }: Commitment): CalendarDate {
  return data.due?.by ?? "";
}
