import type { Measured } from "../../tests/accessibility/check.ts";
import type { Looked } from "./look.ts";

/** The figures of a run that the site's accessibility statement gives. */
export interface Figures {
  /** The day of the run: `2026-03-20`. */
  day: string;
  pages: number;
  /** How often a check looked at a page in a state. */
  looks: number;
  /** What was found wrong. */
  wrong: number;
  /** What did the looking, with versions. */
  tools: { axe: string; ibm: string; browser: string };
}

/** What a run over pages comes to. */
export function figuresOf(looked: readonly Looked[], day: string, tools: Figures["tools"]): Figures {
  const outcomes = looked.flatMap((page) => page.outcomes);
  return {
    day,
    pages: looked.length,
    looks: outcomes.length,
    wrong: outcomes.reduce((sum, { wrong }) => sum + wrong.length, 0),
    tools,
  };
}

/** How often a person must judge what a rule can't tell, most often first. */
export function toJudge(looked: readonly Looked[]): [rule: string, times: number][] {
  const times = new Map<string, number>();
  for (const rule of looked.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.toJudge))) {
    times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  return [...times].toSorted(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
}

/** For each reason why contrast had to be measured: how often, and the lowest that was found. */
export function measuredByReason(
  looked: readonly Looked[],
): { reason: string; times: number; lowest: number }[] {
  const all = looked.flatMap(({ outcomes }) => outcomes.flatMap(({ measured = [] }) => measured));
  const reasons = Map.groupBy(all, ({ reason }: Measured) => reason);
  return [...reasons]
    .map(([reason, texts]) => ({
      reason,
      times: texts.length,
      lowest: Math.min(...texts.map(({ contrast }) => contrast)),
    }))
    .toSorted((one, other) => other.times - one.times);
}
