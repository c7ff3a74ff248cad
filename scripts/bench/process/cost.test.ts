import process from "node:process";
import { expect, test } from "vitest";
import { costOf, median, medianCost } from "./cost.ts";

const node = (code: string) => ({ program: process.execPath, args: ["-e", code], cwd: process.cwd() });

test("each figure is the median of its runs", () => {
  const costs = [1, 9, 2].map((times) => ({ elapsed: times, processor: 10 - times, memory: 5 }));
  expect(medianCost(costs)).toEqual({ elapsed: 2, processor: 8, memory: 5 });
  expect(median([])).toBeNaN();
});

test("what a program printed is told where it fails", async () => {
  const fails = node("console.error('no such thing'); process.exit(3)");
  await expect(costOf([node("0"), fails])).rejects.toThrow(/ended with 3:\nno such thing/);
});
