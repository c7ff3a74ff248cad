import type { CalendarDate } from "./calendar.ts";
import { getDays } from "../schemas/due.ts";

/** True when the last day that the years of a plan can mean is over; never where its words don’t say which that is. */
export function isOver(period: string, asOf: CalendarDate): boolean {
  const last = getDays(period)?.by;
  return last !== undefined && last < asOf;
}

/** What readers are told of a plan whose years are over; nothing until then. */
export function describeOver(period: string, asOf: CalendarDate): string | undefined {
  return isOver(period, asOf) ? `This plan was for ${period}. Its years are over.` : undefined;
}
