import { ics } from "./ics.ts";
import { dayAfter, newestFirst, type CalendarDate } from "../record/calendar.ts";
import {
  dueWords,
  isPastDue,
  lastReported,
  reportedLine,
  reportsOf,
  stateOf,
  type Known,
} from "../record/commitment-state.ts";
import type { Commitment } from "../record/commitments.ts";
import { isApproximate } from "../schemas/due.ts";

/** What the calendar of due dates says of itself. */
export interface DueDatesCalendar {
  name: string;
  /** The address of the site. */
  site: string;
  /** The address that events are known by: that of the site, or the one that it had first. */
  root: string;
  /** What the record was shown as at, and what it holds. */
  known: Known;
}

/**
 * The days that commitments are due on, as a calendar in iCalendar: from the first to the last day that the source’s
 * words can mean, under those words, for each commitment that has a date. No clock is read: an event was revised on
 * the last day of what it tells, so a build on another day gives the same event until something is reported.
 */
export function dueDatesCalendar(
  commitments: Commitment[],
  { name, site, root, known }: DueDatesCalendar,
): string {
  const { hostname } = new URL(root);
  const events = commitments.flatMap((commitment) => {
    const { id, data, origin } = commitment;
    const { due } = data;
    if (due === undefined) return [];
    const about = isApproximate(due) ? ["The days are those that these words can mean."] : [];
    return {
      uid: `${id}@${hostname}`,
      revised: revisedOn(commitment, known),
      // Who changes a due date adds a note of it, so the notes are never fewer than the changes of the date.
      sequence: origin.changes.length,
      from: due.from ?? due.by,
      by: due.by,
      summary: `Due ${dueWords(due.text)}: ${data.promise}`,
      description: [
        reportedLine(commitment, known),
        ...about,
        `State: ${stateOf(commitment, known.asOf)}.`,
        `Promised in: ${origin.title}`,
      ].join("\n"),
      url: new URL(origin.permalink, site).href,
    };
  });
  return ics({ name, product: `-//${hostname}//Due dates//EN`, events });
}

/** The last day of what an event tells: of a report, of a change, of the newest update, or that the date has passed. */
function revisedOn(commitment: Commitment, known: Known): CalendarDate {
  const { asOf, updates } = known;
  const { data, origin } = commitment;
  const isReported = reportsOf(commitment, asOf).length > 0;
  const isLate = isPastDue(commitment, asOf);
  const [newest = asOf] = updates.map(({ data: { published } }) => published);
  const days = [
    lastReported(commitment, asOf),
    ...origin.changes.map(({ date }) => date),
    ...(isReported && !isLate ? [] : [newest]),
    ...(isReported && isLate && data.due ? [dayAfter(data.due.by)] : []),
  ];
  return days.filter((day) => day !== undefined).toSorted(newestFirst)[0] ?? newest;
}
