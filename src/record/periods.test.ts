import { describe, expect, test } from "vitest";
import { describeDue } from "./commitment-state.ts";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
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
  expect(describeOver("2021 to 2022", "2026-11-30")).toBe("The years of this plan, 2021 to 2022, are over.");
  expect(describeOver("2021 to 2022", "2022-01-01")).toBeUndefined();
});

describe("the years of a goal", () => {
  const goalsOf = (goal: object) => {
    const { commitments } = buildRecord(
      makeContent({ plans: { "2021-22": {} }, goals: { waste: goal } }),
      "2030-01-01",
    );
    return commitments.map((one) => [one.goal?.period, describeDue(one, "2022-06-01")]);
  };

  test("are its plan’s, or its own, or none", () => {
    expect(goalsOf({})).toEqual([["2021 to 2022", "For 2021 to 2022."]]);
    expect(goalsOf({ period: "2020 to 2040" })).toEqual([["2020 to 2040", "For 2020 to 2040."]]);
    expect(goalsOf({ plan: undefined, period: "2020 to 2040" })).toEqual([
      ["2020 to 2040", "For 2020 to 2040."],
    ]);
    expect(goalsOf({ plan: undefined })).toEqual([[undefined, "No date given."]]);
  });
});

describe("a plan that was replaced", () => {
  const plansOf = (later: object) => {
    const content = makeContent({ plans: { old: { replacedBy: "new" }, new: later } });
    return buildRecord(content, "2022-06-01").content.plans.map(({ id, data }) => [id, data.replacedBy]);
  };

  test("says so once readers see the later one", () => {
    expect(plansOf({ published: "2022-06-01" })).toEqual([
      ["old", "new"],
      ["new", undefined],
    ]);
    expect(plansOf({ published: "2022-06-02" })).toEqual([["old", undefined]]);
  });
});
