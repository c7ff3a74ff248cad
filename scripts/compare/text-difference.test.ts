import { expect, test } from "vitest";
import { textDifference } from "./text-difference.ts";

test("changes are shown with a line of what is the same around them", () => {
  const before = ["a", "b", "c", "d", "e", "f", "g"];
  expect(textDifference(before, ["a", "b", "C", "d", "e", "f", "g", "h"], 40)).toEqual({
    lines: ["  b", "- c", "+ C", "  d", " …", "  g", "+ h"],
    more: 0,
  });
  expect(textDifference(before, before, 40)).toEqual({ lines: [], more: 0 });
});

test("what is too long is cut, and counted", () => {
  const after = Array.from({ length: 100 }, (_, index) => `line ${index}`);
  const { lines, more } = textDifference([], after, 40);
  expect([lines.length, more]).toEqual([40, 60]);
});

test("two texts with nothing in common are shown one after the other", () => {
  const lines = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index}`);
  expect(textDifference(lines("old"), lines("new"), 1)).toEqual({ lines: ["- old 0"], more: 5999 });
});
