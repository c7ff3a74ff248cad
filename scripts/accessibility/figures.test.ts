import { expect, test } from "vitest";
import { figuresOf, toJudge } from "./figures.ts";

const tools = { axe: "4", ibm: "4", browser: "150" };
const looked = [
  {
    path: "/",
    outcomes: [
      { wrong: ["no name"], toJudge: ["a", "b"] },
      { wrong: [], toJudge: ["b"] },
    ],
  },
  {
    path: "/plans/",
    outcomes: [
      { wrong: ["no name", "no title"], toJudge: [] },
      { wrong: [], toJudge: ["c"] },
    ],
  },
];

test("a run is told as pages, looks and what was found wrong in all", () => {
  expect(figuresOf(looked, "2026-03-20", tools)).toEqual({
    day: "2026-03-20",
    pages: 2,
    looks: 4,
    wrong: 3,
    tools,
  });
});

test("what a person must judge is counted by rule, most often first", () => {
  expect(toJudge(looked)).toEqual([
    ["b", 2],
    ["a", 1],
    ["c", 1],
  ]);
});
