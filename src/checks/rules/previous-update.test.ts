import { expect, test } from "vitest";
import { runRule, writeUpdate } from "../fixture.ts";
import { previousUpdate } from "./previous-update.ts";

const check = (more: string) =>
  runRule(previousUpdate, {
    "updates/a.md": writeUpdate("- { id: beds, heading: Beds }").replace("summary:", `${more}summary:`),
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

test("a date between the updates of the record is of one of them, or asked about", () => {
  const named = (previous: string) =>
    runRule(previousUpdate, {
      "updates/2021-06-01-a.md": writeUpdate("- { id: beds, heading: Beds }", "", "2021-06-01"),
      "updates/2022-03-14-b.md": writeUpdate("- { id: beds, heading: Beds }").replace(
        "summary:",
        `previous: ${previous}\nsummary:`,
      ),
    });
  expect(named("2021-06-01")).toEqual([]);
  expect(named("2020-01-01")).toEqual([]);
  expect(named("2021-06-02")).toEqual([
    "updates/2022-03-14-b.md:5:11 The record has no update of 2 June 2021. " +
      "The programme’s update before this one is dated 2021-06-01: write that, if it is meant.",
  ]);
});
