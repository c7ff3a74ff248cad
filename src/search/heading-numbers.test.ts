import { expect, test } from "vitest";
import { headingNumbers, headingsFrom } from "./heading-numbers.ts";
import type { Headings } from "./rank.ts";

test.each<{ headings: Headings; numbers: number[] }>([
  {
    headings: [
      [0, 3],
      [40, 2],
      [145, 1],
    ],
    numbers: [0, 3, 40, 2, 105, 1],
  },
  { headings: [], numbers: [] },
])("headings are written as $numbers, and read again", ({ headings, numbers }) => {
  expect(headingNumbers(headings)).toEqual(numbers);
  expect(headingsFrom(numbers)).toEqual(headings);
});
