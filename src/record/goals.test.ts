import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { getGoalNames, groupGoalsByPlan } from "./goals.ts";

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
