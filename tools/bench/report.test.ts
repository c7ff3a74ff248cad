import { load } from "cheerio";
import { expect, test } from "vitest";
import { countSteps, findMedian, findMedianCost, insertInPage, plot, writeTable, timing } from "./report.ts";

test("each figure is the median of its runs", () => {
  const costs = [1, 9, 2].map((times) => ({ elapsed: times, processor: 10 - times, memory: 5 }));
  expect(findMedianCost(costs)).toEqual({ elapsed: 2, processor: 8, memory: 5 });
  expect(findMedian([])).toBeNaN();
});

const titles = ["The record", "Whole builds"];

test("a page has what else it says and then its figures in order, whatever was measured first", async () => {
  const page = await insertInPage(
    "# Tools\n\n## Commands\n\nMany.\n",
    new Map([["Whole builds", "Slow."]]),
    titles,
  );
  const whole = await insertInPage(page, new Map([["The record", "Fast."]]), titles);
  expect(whole.match(/^##? .*|^\w+\.$/gm)).toEqual([
    "# Tools",
    "## Commands",
    "Many.",
    "## The record",
    "Fast.",
    "## Whole builds",
    "Slow.",
  ]);
});

test("what is measured again takes the place of what was there", async () => {
  const before = await insertInPage("", new Map([["The record", "Fast.\n\n### Steps\n\nMany."]]), titles);
  const after = await insertInPage(before, new Map([["The record", "Faster."]]), titles);
  expect(after).toBe(await insertInPage("", new Map([["The record", "Faster."]]), titles));
});

test("a table has its numbers at the right", () => {
  expect(
    writeTable([
      ["Step", "ms"],
      ["Threads", "1.5"],
    ]),
  ).toBe("| Step | ms |\n| :-- | --: |\n| Threads | 1.5 |");
});

const names = ["One", "Two", "Three", "Four"];
const lines = names.map((name, at) => ({
  name,
  points: [100, 1000, 10_000].map((updates) => ({ updates, value: (updates / 100) * 2 ** at })),
}));

test("lines are told apart without their colours, and each is named", () => {
  const $ = load(plot("Time", lines, "powers"), { xml: true });
  const dashes = $("path[fill=none]").map((_, path) => $(path).attr("stroke-dasharray") ?? "none");
  expect(new Set(dashes.get()).size).toBe(4);
  for (const name of names) expect($("text").text()).toContain(name);
});

test("on powers of ten, what grows as the number of updates does is a straight line", () => {
  const $ = load(plot("Time", lines.slice(0, 1), "powers"), { xml: true });
  const path = $("path[fill=none]").last().attr("d") ?? "";
  const [a, b, c] = path
    .replace("M", "")
    .split("L")
    .map((point) => point.split(",").map(Number));
  expect(b![1]! - a![1]!).toBeCloseTo(c![1]! - b![1]!, 0);
});

test("steps are counted, and weigh as said", () => {
  const told: [string, number | undefined][] = [];
  const step = countSteps([1, 1, 2], (line, done) => told.push([line, done]));
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
