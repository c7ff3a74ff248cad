import { expect, test } from "vitest";
import { datesAgree } from "./dates-agree.ts";
import { runRule, writeUpdate } from "../fixture.ts";

const written = (text: string, asAt = "2022-03-14", front = "") => ({
  "updates/a.md": writeUpdate(
    `- id: beds\n  heading: Beds\n  readings: [{ measure: beds, value: 8, asAt: ${asAt} }]`,
    `\nThe last update was on 29 November 2021.\n\n## Beds\n\n${text}\n`,
  ).replace("summary:", `${front}summary:`),
});
const check = (...given: Parameters<typeof written>) => runRule(datesAgree, written(...given));

test.each([
  ["8 beds are ready.", "2022-03-14"],
  ["On 28 February 2022, 8 beds were ready.", "2022-02-28"],
  ["On 28 February, 8 beds were ready.", "2022-02-28"],
  ["At the end of February, 8 beds were ready.", "2022-02-28"],
  ["8 beds were ready at the end of last month.", "2022-02-28"],
  ["The ward opened on 3 March 2022. It has 8 beds.", "2022-03-14"],
  ["8 beds are ready. Ring 029 2018 0000.", "2022-03-14"],
  [
    "8 beds are ready.\n\n| Year | Beds |\n| --- | --- |\n| 2009 | 3 |\n\nWe have done this since 1998, as the Care Act 2014 asks.",
    "2022-03-14",
  ],
])("“%s” agrees with %s", (text, asAt) => {
  expect(check(text, asAt)).toEqual([]);
});

test.each([
  [
    "On 28 February 2022, 8 beds were ready.",
    "2022-02-27",
    "The figure is as at 27 February 2022 here, but the text says “28 February 2022” in line 16.",
  ],
  [
    "On 28 February 2022, 8 beds were ready.",
    "2022-03-14",
    "The figure is as at 14 March 2022 here, but the text says “28 February 2022” in line 16.",
  ],
  ["8 beds are ready.", "2022-03-13", "The figure is as at 13 March 2022 here, but the text doesn’t say so."],
  [
    "8 beds are ready. The ward opened on 3 March 2062.",
    "2022-03-14",
    "updates/a.md:16:38 The year 2062 is far from all the other years of this update.",
  ],
])("“%s” doesn’t agree with %s, which is found once", (text, asAt, message) => {
  expect(check(text, asAt)).toEqual([expect.stringContaining(message)]);
});

test("the date of the update before is in the text", () => {
  expect(check("8 beds.", "2022-03-14", "previous: 2021-11-29\n")).toEqual([]);
  expect(check("8 beds.", "2022-03-14", "previous: 2021-11-28\n")).toEqual([
    expect.stringContaining(
      "updates/a.md:5:11 The update before is dated 28 November 2021 here, but the text says “29 November 2021” in line 13.",
    ),
  ]);
});

test("a date of the summary or title is the update’s own or in the text", () => {
  const files = written("8 beds are ready. More will come in May 2022.");
  const summary = (words: string) => ({
    "updates/a.md": files["updates/a.md"].replace("What was done this spring.", words),
  });
  expect(runRule(datesAgree, summary("What was done by 14 March 2022, and comes in May 2022."))).toEqual([]);
  expect(runRule(datesAgree, summary("What comes in June 2022."))).toEqual([
    expect.stringContaining("The summary says “June 2022”, and the text doesn’t."),
  ]);
});
