import { ics } from "./ics.ts";
import { newestFirst, type CalendarDate } from "../record/calendar.ts";
import { lastReported, reportedLine, stateOf } from "../record/commitment-state.ts";
import type { Commitment } from "../record/commitments.ts";

/** What the calendar of due dates says of itself. */
export interface DueDatesCalendar {
  name: string;
  /** The address of the site. */
  site: string;
  /** The day that the record is shown as at. */
  asOf: CalendarDate;
}

/**
 * The last days that commitments are due on, as a calendar in iCalendar: one day a commitment that
 * has a date. No clock is read: an event was revised when the record last spoke of its commitment;
 * one from a page without a date, when the record last spoke of any; so a build on another day
 * gives the same calendar until something is reported.
 */
export function dueDatesCalendar(commitments: Commitment[], { name, site, asOf }: DueDatesCalendar): string {
  const { hostname } = new URL(site);
  const [newest = asOf] = commitments
    .flatMap((commitment) => lastReported(commitment, asOf) ?? [])
    .toSorted(newestFirst);
  const events = commitments.flatMap((commitment) => {
    const { id, data, origin } = commitment;
    if (data.due === undefined) return [];
    return {
      uid: `${id}@${hostname}`,
      revised: lastReported(commitment, asOf) ?? newest,
      day: data.due.by,
      summary: `Due: ${data.promise}`,
      description: `${reportedLine(commitment, asOf)}\nState: ${stateOf(commitment, asOf)}.\nPromised in: ${origin.title}`,
      url: new URL(origin.permalink, site).href,
    };
  });
  return ics({ name, product: `-//${hostname}//Due dates//EN`, events });
}
