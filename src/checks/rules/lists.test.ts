import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { lists } from "./lists.ts";

const foundIn = (text: string) => runRule(lists, { "goals/falls.md": writeGoal(text) });

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
  ["– Rails\n\n– New floors", "8:1", "–"],
  ["-Rails\n\n-New floors", "8:1", "-"],
  ["a) Rails\nb) New floors", "8:1", "a)"],
  ["What we did:\n\n(a) Rails\n\n(b) New floors", "10:1", "(a)"],
  ["i) Rails\nii) New floors", "8:1", "i)"],
  ["(1) Rails\n(2) New floors", "8:1", "(1)"],
  ["1.\u00A0Rails\n2.\u00A0New floors", "8:1", "1."],
  ["&nbsp;&bull; Rails", "8:1", "&nbsp;&bull;"],
  ["\uF0FC Rails", "8:1", "\uF0FC"],
  ["✓ Rails\n✓ New floors", "8:1", "✓"],
  ["– Rails that are\nnew\n– New floors", "8:1", "–"],
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
  "(a) rails and (b) floors are new.",
  "A. Smith\nB. Jones",
  "a) Rails and more.\n\nText.",
  "– Rails\n\nText.\n\n– Floors",
  "We are open: 9 – 5. We did it – with help – at once.",
  "Home • About • Contact",
  "We saw 2. Then 3. Then 7. All at once.",
  "12. Twelfth",
  "1. One\n   - Part of it\n2. Two",
])("%j is what it looks like", (text) => {
  expect(foundIn(text)).toEqual([]);
});

test.each([
  ["We will: • open • close", "8:10"],
  ["• open • close • tell", "8:1"],
  ["We will: - open rooms; - close beds.", "8:10"],
  ["First we did 1. Rails 2. Floors 3. Walls", "8:14"],
  ["1. Rails 2. Floors 3. Walls", "8:4"],
  ["| A |\n| --- |\n| • one • two |", "10:3"],
])("%j is a list in one line", (text, place) => {
  expect(foundIn(text).join("\n")).toContain(`goals/falls.md:${place} `);
  expect(foundIn(text)).toHaveLength(1);
});

test("a year that begins a line begins no list", () => {
  expect(foundIn("2021. That was a good year.")).toEqual([expect.stringContaining("Write “2021\\.”.")]);
});

test("a list that is meant to be part of an item is in far enough", () => {
  expect(foundIn("1. One\n  - Part of it\n2. Two")).toEqual([
    expect.stringContaining("9:3 This list isn’t set in far enough"),
  ]);
});
