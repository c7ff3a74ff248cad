import { load } from "cheerio";
import { expect, test } from "vitest";
import { plot } from "./plot.ts";

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
