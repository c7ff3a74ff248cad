import { z } from "zod";
import { formatDate, isCalendarDate, type CalendarDate } from "../../src/record/calendar.ts";

/** Reads the texts of two sites of different days as if they were of one. */
export interface OneDay {
  /** Only where the text says that it is as at the day: figures as at another day stay. */
  text(text: string): string;
  /** Wherever the day is written, for markup whose words are compared apart. */
  markup(html: string): string;
}

const asItIs: OneDay = { text: (text) => text, markup: (html) => html };

/**
 * What makes two sites of two days comparable: the day of a build, which many pages and all data say, is not
 * a change for readers. What else the day brings, such as a date that has passed, is.
 */
export function oneDay(before: CalendarDate | undefined, after: CalendarDate | undefined): OneDay {
  if (before === undefined || after === undefined || before === after) return asItIs;
  const days = [before, after].flatMap((day) => [day, formatDate(day)]).join("|");
  const said = new RegExp(`(\\bas at |"asAt": ?"|"dateModified": ?")(?:${days})`, "g");
  const anywhere = new RegExp(days, "g");
  return {
    text: (text) => text.replace(said, `$1${formatDate(after)}`),
    markup: (html) => html.replace(anywhere, formatDate(after)),
  };
}

const dated = z.object({ asAt: z.string().refine(isCalendarDate) });

/** The day that a data file of a site says it is as at. */
export function saidDay(json: string): CalendarDate | undefined {
  try {
    return dated.parse(JSON.parse(json)).asAt;
  } catch {
    return undefined;
  }
}
