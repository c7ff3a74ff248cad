import type { CalendarDate } from "./calendar.ts";
import type { Entry } from "./content.ts";
import { getDays } from "../schemas/dates-in-words.ts";

/** The years that a goal is for: its own, or else those of its plan. */
export function getGoalPeriod(
  { data: { plan, period } }: Entry<"goals">,
  plans: ReadonlyMap<string, Entry<"plans">>,
): string | undefined {
  return period ?? plans.get(plan ?? "")?.data.period;
}

/** True when the last day that the years of a plan can mean is over; never where its words don’t say which that is. */
export function isOver(period: string | undefined, asOf: CalendarDate): boolean {
  const last = getDays(period ?? "")?.by;
  return last !== undefined && last < asOf;
}

/** True when a day is within the years of a plan; never where its words don’t say which they are. */
export function isInForce(period: string, asOf: CalendarDate): boolean {
  const days = getDays(period);
  return days !== undefined && days.from <= asOf && asOf <= days.by;
}

/** A sentence about something of a plan that says for which years it is: several plans may have one of its words. */
export function tellYears(sentence: string, period: string | undefined): string {
  return period === undefined || sentence.includes(period) ? sentence : `${sentence} For ${period}.`;
}

/** What readers are told of a plan whose years are over; nothing until then. */
export function describeOver(period: string, asOf: CalendarDate): string | undefined {
  return isOver(period, asOf) ? `This plan was for ${period}. Its years are over.` : undefined;
}
