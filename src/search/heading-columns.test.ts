import { expect, test } from "vitest";
import { columnsOf, headingsIn, type PageHeading } from "./heading-columns.ts";

// The third id is one that Pagefind makes longer, as another page has its first 7 digits already.
const headings: PageHeading[] = [
  { page: "en_0000010", from: 0, words: 3 },
  { page: "en_0000010", from: 40, words: 2 },
  { page: "en_000001f", from: 145, words: 1 },
  { page: "en_000001f2", from: 7, words: 4 },
  { page: "en_000001f2", from: 9, words: 1 },
  { page: "en_fffffff", from: 12, words: 2 },
];

test("headings are written as small numbers", () => {
  expect(columnsOf(headings)).toEqual([
    [0x10, 0, 0xf, "en_000001f2", "en_000001f2", 0xfffffff - 0x1f],
    [0, 40, 145, 7, 2, 12],
    [3, 2, 1, 4, 1, 2],
  ]);
});

test("what is written is read again, page by page", () => {
  expect([...headingsIn(columnsOf(headings))]).toEqual([
    [
      "en_0000010",
      [
        [0, 3],
        [40, 2],
      ],
    ],
    ["en_000001f", [[145, 1]]],
    [
      "en_000001f2",
      [
        [7, 4],
        [9, 1],
      ],
    ],
    ["en_fffffff", [[12, 2]]],
  ]);
  expect([...headingsIn(columnsOf([]))]).toEqual([]);
});
