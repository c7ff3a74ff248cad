import { Temporal } from "temporal-polyfill";
import { formatDate, type CalendarDate } from "../../../src/record/calendar.ts";
import type { Random } from "./random.ts";

/** The day that the content is written up to: all of it is public then. */
export const lastDay: CalendarDate = "2024-12-31";

const fifteenYears = 5478;
const quarter = 91;

/**
 * The days of a programme's updates, oldest first, no two the same: a quarter of a year apart or,
 * where there are many, over 15 years; where there are more than its days, over more years.
 */
export function reportingDays(count: number, random: Random): CalendarDate[] {
  const step = Math.min(quarter, Math.max(1, Math.floor(fifteenYears / count)));
  const last = Temporal.PlainDate.from(lastDay);
  return Array.from({ length: count }, (_, index) =>
    last.subtract({ days: (count - index) * step - random.below(step) }).toString(),
  );
}

/** The end of a month some months after a day, in words and as a date. */
export function dueAfter(day: CalendarDate, months: number): { text: string; by: CalendarDate } {
  const by = Temporal.PlainDate.from(day).add({ months }).with({ day: 31 }).toString();
  return { text: `the end of ${formatDate(by).replace(/^\d+ /, "")}`, by };
}
