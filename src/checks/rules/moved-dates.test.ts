import { expect, test } from "vitest";
import { runRule } from "../fixture.ts";
import { movedDates } from "./moved-dates.ts";

test("a note of another page’s commitment is found where it names it", () => {
  expect(runRule(movedDates, movedDates.wrong)).toEqual([
    expect.stringMatching(
      /^strategy\/vision\.md:\d+:\d+ The commitment “quieter-beds” isn’t one of this page\. Put the note on the page that made it, or leave “dueDateOf” out\.$/,
    ),
  ]);
});

test("a note of the page’s own commitment is fine", () => {
  expect(runRule(movedDates, movedDates.right)).toEqual([]);
});
