import { expect, test } from "vitest";
import { median, medianCost } from "./median.ts";

test("each figure is the median of its runs", () => {
  const costs = [1, 9, 2].map((times) => ({ elapsed: times, processor: 10 - times, memory: 5 }));
  expect(medianCost(costs)).toEqual({ elapsed: 2, processor: 8, memory: 5 });
  expect(median([])).toBeNaN();
});
