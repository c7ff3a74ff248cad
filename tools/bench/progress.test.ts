import { expect, test } from "vitest";
import { counted, timing } from "./progress.ts";

test("steps are counted, and weigh as said", () => {
  const told: [string, number | undefined][] = [];
  const step = counted([1, 1, 2], (line, done) => told.push([line, done]));
  for (const line of ["one", "two", "three"]) step(line);
  expect(told).toEqual([
    ["1 of 3: one", 0],
    ["2 of 3: two", 0.25],
    ["3 of 3: three", 0.5],
  ]);
});

test.each([
  [4000, 0, ", 4 s so far"],
  [30_000, 0.5, ", 30 s so far, about 30 s left"],
  [120_000, 0.25, ", 2 min so far, about 6 min left"],
])("after %i ms with %d done it is said how long it will take", (elapsed, done, words) => {
  expect(timing(elapsed, done)).toBe(words);
});
