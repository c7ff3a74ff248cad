import { expect, test } from "vitest";
import { computeFigures, measuredByReason, toJudge } from "./accessibility-report.ts";

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
  expect(computeFigures(looked, "record.example.org", "2026-03-20", tools)).toEqual({
    site: "record.example.org",
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

test("texts whose contrast had to be measured are counted by reason, with the lowest", () => {
  const measured = [
    { reason: "a picture", contrast: 14 },
    { reason: "a picture", contrast: 5 },
    { reason: "short", contrast: 7 },
  ];
  expect(measuredByReason([{ path: "/", outcomes: [{ wrong: [], toJudge: [], measured }] }])).toEqual([
    { reason: "a picture", times: 2, lowest: 5 },
    { reason: "short", times: 1, lowest: 7 },
  ]);
});
