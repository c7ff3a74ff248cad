import { expect, test } from "vitest";
import { runRule } from "../fixture.ts";
import { replacedPlans } from "./replaced-plans.ts";

const plan = (later: string) =>
  `---\ntitle: Plan\nperiod: 2021 to 2026\nsummary: a\nsource: b\nreplacedBy: ${later}\n---\n`;

test("plans that replace each other are found", () => {
  const files = { "plans/a/index.md": plan("b"), "plans/b/index.md": plan("a") };
  expect(runRule(replacedPlans, files)).toEqual([
    "plans/a/index.md:6:13 The plan “a” is replaced by itself: a, then b, then a. Name the later plan here, or leave the line out.",
    "plans/b/index.md:6:13 The plan “b” is replaced by itself: b, then a, then b. Name the later plan here, or leave the line out.",
  ]);
});
