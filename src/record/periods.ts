import type { CalendarDate } from "./calendar.ts";
import type { Entry } from "./content.ts";
import { getGroups } from "./places.ts";
import { getDays } from "../schemas/dates-in-words.ts";

/** The years that a goal is for: its own, or else those of its plan. */
export function getGoalPeriod(
  { data: { plan, period } }: Entry<"goals">,
  plans: ReadonlyMap<string, Entry<"plans">>,
): string | undefined {
  return period ?? plans.get(plan ?? "")?.data.period;
}

/**
 * Goals with the plan and the years of the larger ones that they are within, where they name none themselves. One that
 * is within itself, which the check finds, is within none.
 */
export function inheritFromLarger(goals: Entry<"goals">[]): Entry<"goals">[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal.data]));
  const within = new Map(goals.map(({ id, data }) => [id, data.within]));
  return goals.map((goal) => {
    const { data } = goal;
    if (data.within === undefined) return goal;
    const groups = getGroups(goal.id, within);
    const larger = [...groups].flatMap((id) => byId.get(id) ?? []);
    const dated = larger.find(({ plan, period }) => (plan ?? period) !== undefined);
    return {
      ...goal,
      data: {
        ...data,
        within: groups.has(goal.id) ? undefined : data.within,
        plan: data.plan ?? larger.find(({ plan }) => plan !== undefined)?.plan,
        period: data.period ?? (data.plan === undefined ? dated?.period : undefined),
      },
    };
  });
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
  return isOver(period, asOf) ? `The years of this plan, ${period}, are over.` : undefined;
}
