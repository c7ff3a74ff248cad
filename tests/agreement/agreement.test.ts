import { expect, test } from "vitest";
import { measureAgreement, totalOf } from "./measure.ts";
import { first, second } from "./telling.ts";

test.each([
  ["the rules were made with", first],
  ["were written afterwards", second],
])("of 50 updates in sentences that %s, slips are found and nothing else", (_name, telling) => {
  const measured = measureAgreement(telling, 50);
  const { made, found } = totalOf(measured);
  expect(measured.falseAlarms).toEqual([]);
  expect(made).toBe(100);
  expect(found).toBeGreaterThanOrEqual(97);
});
