import { expect, test } from "vitest";
import { edges, fitTitle, layOut, canDraw, getWidth } from "./picture.ts";

const linesOf = (title: string): string[] => fitTitle(title).lines;

test("a longer title has smaller letters", () => {
  const sizes = [2, 18, 26].map((words) => fitTitle("word ".repeat(words)).size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(new Set(sizes).size).toBe(3);
});

test("a title that has room is whole", () => {
  expect(linesOf("Garden Rooms – a quiet place").join(" ")).toBe("Garden Rooms – a quiet place");
});

test("no line of a title is much shorter than the others", () => {
  const [first = "", second = ""] = linesOf("Waiting times in emergency care");
  expect(second.length).toBeGreaterThan(first.length / 2);
});

test("a very long title ends after a whole word", () => {
  const lines = linesOf("another word, ".repeat(24));
  expect(lines.length).toBe(4);
  expect(lines.at(-1)).toMatch(/(?:another|word)…$/);
});

test("one that is a single word ends with what there is room for", () => {
  expect(linesOf("a".repeat(300)).join("")).toMatch(/^a{100,}…$/);
});

test.each([
  ["long names", "W".repeat(80), "Site ".repeat(40)],
  ["short names", "A", "B"],
])("no words go beyond the edges or over others: %s", (_what, organisation, site) => {
  for (const title of ["W".repeat(300), "word ".repeat(100), "Short"]) {
    const lines = layOut({ title, kind: "Update", of: "30 September 2026", organisation, site });
    for (const { text, size, weight, x, y } of lines) {
      expect(x).toBeGreaterThanOrEqual(edges.left);
      expect(x + getWidth(text, size, weight)).toBeLessThan(edges.right + 0.1);
      expect(y).toBeLessThan(600);
    }
    const tops = lines.slice(0, -1).map(({ y }) => y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  }
});

test("it is known which letters have a shape", () => {
  expect(canDraw("Gwasanaeth ŷ ŵ – “β” £5 ½")).toBe(true);
  expect(canDraw("健康")).toBe(false);
});
