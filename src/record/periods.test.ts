import { expect, test } from "vitest";
import { isOver, describeOver } from "./periods.ts";

test.each([
  ["2021 to 2022", "2022-12-31", false],
  ["2021 to 2022", "2023-01-01", true],
  ["2021/22", "2022-03-31", false],
  ["2021/22", "2022-04-01", true],
  ["2021, for as long as it takes", "2030-01-01", false],
])("the years %s are over on %s: %s", (period, day, expected) => {
  expect(isOver(period, day)).toBe(expected);
});

test("a plan whose years are over says so, and no other says anything", () => {
  expect(describeOver("2021 to 2022", "2026-11-30")).toBe(
    "This plan was for 2021 to 2022. Its years are over.",
  );
  expect(describeOver("2021 to 2022", "2022-01-01")).toBeUndefined();
});
