import { expect, test } from "vitest";
import { fitted } from "./fitting.ts";

test("a longer title has smaller letters", () => {
  const sizes = [10, 80, 120].map((letters) => fitted("word ".repeat(letters / 5).trim()).size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(new Set(sizes).size).toBe(3);
});

test("a title that has room is whole", () => {
  expect(fitted("Garden Rooms – a quiet place").text).toBe("Garden Rooms – a quiet place");
});

test("a very long title ends after a whole word", () => {
  const title = `${"word ".repeat(24)}first, second, third`;
  expect(fitted(title).text).toBe(`${"word ".repeat(24)}first…`);
});

test("one that is a single word ends with what there is room for", () => {
  expect(fitted("a".repeat(300)).text).toBe(`${"a".repeat(128)}…`);
});
