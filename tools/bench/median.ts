import type { Cost } from "../process/cost.ts";

/** The median of each figure of some runs. */
export function medianCost(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost) => median(costs.map((cost) => cost[key]));
  return { elapsed: of("elapsed"), processor: of("processor"), memory: of("memory") };
}

/** The middle one of some numbers, the upper of two; NaN where there is none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
