import { expect, test } from "vitest";
import { goal } from "./example.ts";
import { found } from "./fixture.ts";
import { lists } from "./lists.ts";

const foundIn = (text: string) => found(lists, { "goals/falls.md": goal(text) });

test.each([
  ["• Rails\n• New floors", "8:1", "•"],
  ["What we did:\n▪ Rails", "9:1", "▪"],
  ["– Rails\n– New floors", "8:1", "–"],
  ["1)Rails\n2)New floors", "8:1", "1)"],
  ["1.Rails\n2.New floors", "8:1", "1."],
  ["·       Rails", "8:1", "·"],
  ["*Rails\n*New floors", "8:1", "*"],
  ["o   Rails", "8:1", "o"],
  ["What we did:\n-Rails\n-New floors", "9:1", "-"],
  ["> • Rails", "8:3", "•"],
])("%j is a list that nobody gets", (text, place, sign) => {
  expect(foundIn(text)).toEqual([
    expect.stringContaining(
      `goals/falls.md:${place} “${sign}” begins no list: readers see these lines run together.`,
    ),
  ]);
});

test.each([
  "- Rails\n- New floors",
  "* Rails\n* New floors",
  "1) Rails\n2) New floors",
  "The ward\n– which opened in May –\nis new.",
  "– Rails",
  "1.5 teams\n2.5 wards",
  "A • B",
  "o Rails",
  "*Rails*\n*New floors*",
  "What we did:\n– Rails",
  "    • code",
])("%j is what it looks like", (text) => {
  expect(foundIn(text)).toEqual([]);
});
