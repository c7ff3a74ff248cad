import { expect, test } from "vitest";
import { found, update } from "./fixture.ts";
import { previousUpdate } from "./previous-update.ts";

const check = (more: string) =>
  found(previousUpdate, {
    "updates/a.md": update("- { id: beds, heading: Beds }").replace("summary:", `${more}summary:`),
  });

test("an earlier date is right, and so is none", () => {
  expect(check("previous: 2022-03-13\n")).toEqual([]);
  expect(check("")).toEqual([]);
});

test.each([
  ["2022-03-14", "14 March 2022"],
  ["2022-11-29", "29 November 2022"],
])("%s is not before the update", (previous, words) => {
  expect(check(`previous: ${previous}\n`)).toEqual([
    `updates/a.md:5:11 The update before is dated ${words}, but this one was published on 14 March 2022. ` +
      "Write the date of the update before, earlier than 2022-03-14, or leave “previous” out.",
  ]);
});
