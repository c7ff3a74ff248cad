import type { CalendarDate } from "./calendar.ts";

/** The facts of an entry that can become known after it was published. */
interface LaterFacts {
  withdrawn?: { date: CalendarDate } | undefined;
  changes: { date: CalendarDate }[];
  reviewed?: CalendarDate | undefined;
  ended?: CalendarDate | undefined;
}

/**
 * An entry's data as they were known at the end of a day. The dates that its text itself speaks of,
 * such as by when something is due, are facts of the text and stay.
 */
export function asKnownOn<T extends LaterFacts>(data: T, day: CalendarDate): T {
  const isLater = (date: CalendarDate | undefined) => date !== undefined && date > day;
  return {
    ...data,
    changes: data.changes.filter(({ date }) => !isLater(date)),
    ...(isLater(data.withdrawn?.date) && { withdrawn: undefined }),
    ...(isLater(data.reviewed) && { reviewed: undefined }),
    ...(isLater(data.ended) && { ended: undefined }),
  };
}
