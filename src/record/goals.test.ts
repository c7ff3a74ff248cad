import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { getGoalNames, getTopGoals, groupGoalsByPlan } from "./goals.ts";
import { buildRecord } from "./index.ts";

const content = makeContent({
  plans: {
    "2020-21": { period: "2020 to 2021" },
    "2021-22": { period: "1 April 2021 to 31 March 2022" },
    "2023-24": { period: "2023/24" },
    "2024-25": { period: "2024/25" },
  },
  goals: {
    "waste-2020": { plan: "2020-21" },
    "waste-2023": { plan: "2023-24" },
    "waste-2024": { plan: "2024-25" },
  },
});
const shown = (asOf: string) => {
  const { current, others } = groupGoalsByPlan(content, asOf);
  return [current, others].map((groups) => groups.map(({ plan }) => plan.id));
};

test("the goals of the plan in force come first, and then those of other years, the latest first", () => {
  expect(shown("2024-05-01")).toEqual([["2024-25"], ["2023-24", "2020-21"]]);
  expect(shown("2023-05-01")).toEqual([["2023-24"], ["2024-25", "2020-21"]]);
});

test("where no plan is in force, the last one that was comes first", () => {
  expect(shown("2030-05-01")).toEqual([["2024-25"], ["2023-24", "2020-21"]]);
  expect(shown("2022-05-01")).toEqual([["2020-21"], ["2024-25", "2023-24"]]);
});

test("where none has been yet, the first one comes first", () => {
  expect(shown("2019-05-01")).toEqual([["2020-21"], ["2024-25", "2023-24"]]);
});

test("goals of one title are told apart by their years", () => {
  expect([...getGoalNames(content).values()]).toEqual([
    "Zero waste, 2020 to 2021",
    "Zero waste, 2023/24",
    "Zero waste, 2024/25",
  ]);
});

test("a goal within another has its plan and years, is listed below it, and stands alone where that isn’t public", () => {
  const written = (draft: boolean) =>
    makeContent({
      plans: { "2020-25": { period: "2020 to 2025" } },
      goals: {
        waste: { plan: "2020-25", draft },
        paper: { plan: undefined, within: "waste", measures: ["paper"] },
        pens: { plan: undefined, within: "paper", period: "2021" },
      },
      measures: { paper: {} },
    });
  const record = buildRecord(written(false), "2022-01-01");
  expect([...record.goalNames.values()]).toEqual([
    "Zero waste, 2020 to 2025",
    "Zero waste, 2020 to 2025",
    "Zero waste, 2021",
  ]);
  expect(getTopGoals(record.content.goals).map(({ id }) => id)).toEqual(["waste"]);
  expect(record.goalsWithin.get("waste")?.map(({ id }) => id)).toEqual(["paper"]);
  expect(record.goalsByMeasure.get("paper")?.map(({ id }) => id)).toEqual(["paper"]);
  const held = buildRecord(written(true), "2022-01-01");
  expect(held.content.goals.map(({ id, data }) => [id, data.within])).toEqual([
    ["paper", undefined],
    ["pens", "paper"],
  ]);
});

test("a section that reports what came of a goal is in the goal’s thread", () => {
  const { threads } = buildRecord(
    makeContent({
      plans: { "2021-22": {} },
      goals: { waste: {} },
      updates: [
        {
          published: "2022-03-14",
          sections: [{ outcomes: [{ commitment: "waste", status: "met", note: "Nothing was wasted." }] }],
        },
      ],
    }),
    "2022-07-01",
  );
  expect(threads.goals.get("waste")).toHaveLength(1);
});
