import type { CalendarDate } from "./calendar.ts";
import { compareByOrder, type Content, type Entry } from "./content.ts";
import { getPlanGoals, sortPlans } from "./lists.ts";
import { getGoalPeriod, isInForce, isOver } from "./periods.ts";

/** A plan that has goals, and they in their order. */
export interface PlanGoals {
  plan: Entry<"plans">;
  goals: Entry<"goals">[];
}

/** The goals of the plan in force, or of several, and those of the others; the latest plan first. */
export interface GoalsByYears {
  current: PlanGoals[];
  others: PlanGoals[];
  /** Those of no plan. */
  ofNoPlan: Entry<"goals">[];
}

/**
 * The goals by plan. Where none is in force on the day, the one that was last counts as such, or else the next one:
 * there is something to show as long as there are goals.
 */
export function groupGoalsByPlan(content: Content, asOf: CalendarDate): GoalsByYears {
  const all = sortPlans(content.plans)
    .map((plan) => ({ plan, goals: getPlanGoals(plan.id, content) }))
    .filter(({ goals }) => goals.length > 0);
  const ofNoPlan = content.goals.filter(({ data }) => data.plan === undefined).toSorted(compareByOrder);
  const inForce = all.filter(({ plan }) => isInForce(plan.data.period, asOf));
  const [last = all.at(-1)] = all.filter(({ plan }) => isOver(plan.data.period, asOf));
  const current = inForce.length > 0 ? inForce : last === undefined ? [] : [last];
  return { current, others: all.filter((one) => !current.includes(one)), ofNoPlan };
}

/** Those of some goals that are within no other of them. */
export function getTopGoals(goals: Entry<"goals">[]): Entry<"goals">[] {
  const ids = new Set(goals.map(({ id }) => id));
  return goals.filter(({ data }) => !ids.has(data.within ?? ""));
}

/** What goals are called away from their plan, by their ids: plans of several years may have one of the same title. */
export function getGoalNames({ goals, plans }: Pick<Content, "goals" | "plans">): Map<string, string> {
  const plansById = new Map(plans.map((plan) => [plan.id, plan]));
  return new Map(
    goals.map((goal) => {
      const period = getGoalPeriod(goal, plansById);
      return [goal.id, period === undefined ? goal.data.title : `${goal.data.title}, ${period}`];
    }),
  );
}
