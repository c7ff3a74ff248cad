import { Intl, Temporal } from "temporal-polyfill";

/** A day in the UK calendar, written `YYYY-MM-DD`. Sorts as text. */
export type CalendarDate = string;

const UK = "Europe/London";

const longDate = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

// A site writes the same days over and over.
const written = new Map<CalendarDate, string>();

/** True when the text is a day that exists: `2022-02-30` and `2022-2-3` are not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** The UK calendar day of an instant (milliseconds since 1970, UTC). */
export function getUkDay(milliseconds: number): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(UK).toPlainDate().toString();
}

/**
 * The instant (milliseconds since 1970, UTC) at which UK clocks show a time, such as `09:30`, on a
 * day. For a time that they show twice it is the first; one that they leave out comes an hour later.
 */
export function getUkInstant(date: CalendarDate, time: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(UK).epochMilliseconds;
}

/** The last instant (milliseconds since 1970, UTC) of a day in the UK. */
export function getUkDayEnd(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(UK).epochMilliseconds - 1;
}

/** `2022-03-14` as `14 March 2022`, the NHS content guide's form. */
export function formatDate(date: CalendarDate): string {
  const known = written.get(date) ?? longDate.format(Temporal.PlainDate.from(date));
  written.set(date, known);
  return known;
}

/** The day after a day. */
export function dayAfter(date: CalendarDate): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

/** How many days a day is after another. */
export function countDays(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** How long before a day another was, in words, in the largest unit that it fills: `8 months ago`, `1 day ago`, `today`. */
export function explainAge(date: CalendarDate, asOf: CalendarDate): string {
  const { years, months, days } = Temporal.PlainDate.from(date).until(Temporal.PlainDate.from(asOf), {
    largestUnit: "year",
  });
  const counts: [number, string][] = [
    [years, "year"],
    [months, "month"],
    [days, "day"],
  ];
  const [count, unit] = counts.find(([number]) => number > 0) ?? [];
  return count === undefined ? "today" : `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}

/** The year of a day, as four digits. */
export function getYear(date: CalendarDate): string {
  return date.slice(0, 4);
}

/**
 * The moment that a feed gives for a day, or for a UK time on it, such as 09:30 (RSS 2.0 `pubDate`). Of a day it is one
 * minute past midnight UTC, which is the same calendar day in the UK in winter and in summer.
 */
export function getFeedDate(date: CalendarDate, time?: string): Date {
  return new Date(time === undefined ? `${date}T00:01:00Z` : getUkInstant(date, time));
}

/** Orders days from the latest to the earliest, for `toSorted`. */
export function compareNewestFirst(a: CalendarDate, b: CalendarDate): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
