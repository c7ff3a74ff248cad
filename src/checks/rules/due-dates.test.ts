import { expect, test } from "vitest";
import { dueDates } from "./due-dates.ts";
import { writeStrategyPage } from "../example.ts";
import { makeSource, runRule, writeUpdate } from "../fixture.ts";

const commitment = (text: string, by: string, from = "") =>
  `{ id: more-beds, promise: More beds., due: { text: "${text}", by: ${by}${from && `, from: ${from}`} } }`;
const inUpdate = (text: string, by: string, from?: string) => ({
  "updates/a.md": writeUpdate(`- id: beds\n  heading: Beds\n  commitments: [${commitment(text, by, from)}]`),
});
const onPage = (text: string, by: string) => ({
  "strategy/vision.md": writeStrategyPage(`commitments: [${commitment(text, by)}]`),
});

test.each([
  ["today", "2022-03-14"],
  ["by 2024", "2024-12-31"],
  ["by July", "2023-07-31"],
  ["between 2022 and 2024", "2024-12-31"],
  ["by the end of 2022-23", "2023-03-31"],
  ["by the end of 2022/23", "2023-03-31"],
  ["before January 2023", "2022-12-31"],
  ["this winter, 2022", "2023-02-28"],
  ["in the financial year 2022", "2023-03-31"],
])("“%s” can mean %s", (text, by) => {
  expect(runRule(dueDates, inUpdate(text, by, by))).toEqual([]);
});

test("words that don’t say on which day they begin need that day, and others don’t", () => {
  expect(runRule(dueDates, inUpdate("around May 2022", "2022-06-10", "2022-04-20"))).toEqual([]);
  expect(runRule(dueDates, inUpdate("by 2024", "2024-12-31"))).toEqual([]);
  expect(runRule(dueDates, inUpdate("around May 2022", "2022-06-10"))).toEqual([
    "updates/a.md:9:93 The words “around May 2022” don’t say on which day they begin. " +
      "Add “from:” with the first day that they can mean, for the calendar. For one day it is the same as “by”.",
  ]);
});

test("a last day before the last that its words can mean would be overdue too soon", () => {
  expect(runRule(dueDates, inUpdate("May 2022", "2022-05-15"))).toEqual([
    "updates/a.md:9:86 The words “May 2022” don’t end on 15 May 2022. " +
      "Leave out “by” and “from”: they are worked out from those words.",
  ]);
  expect(runRule(dueDates, inUpdate("2022 to 2023", "2023-03-31"))).toEqual([]);
});

test("a date before the promise is wrong, and its year is then not found as well", () => {
  expect(runRule(dueDates, inUpdate("by July 2022", "2021-07-31"))).toEqual([
    "updates/a.md:9:90 This was due by 31 July 2021, but it was promised on 14 March 2022. " +
      "Write the last day that “by July 2022” can mean, no earlier than 2022-03-14.",
  ]);
});

test("a page that gives no day for its promise may name any date", () => {
  expect(runRule(dueDates, onPage("by July 1999", "1999-07-31"))).toEqual([]);
});

test("another year in the words than in the date is doubtful, in updates and on pages", () => {
  for (const files of [inUpdate("by July 2023", "2022-07-31"), onPage("by July 2023", "2022-07-31")]) {
    const [finding, ...others] = dueDates.check(makeSource(files));
    expect(finding).toMatchObject({
      severity: "warning",
      message: "The words “by July 2023” say 2023, but the date is in 2022.",
    });
    expect(others).toEqual([]);
  }
});

test.each([
  ["by 31 July 2022", "2022-07-30"],
  ["July 2022", "2022-07-30"],
  ["mid-July 2022", "2022-07-31"],
  ["before July 2022", "2022-07-31"],
])("“%s” doesn’t end on %s", (text, by) => {
  expect(runRule(dueDates, inUpdate(text, by))).toEqual([
    expect.stringContaining(`The words “${text}” don’t end on`),
  ]);
});

const told = (text: string, ...dues: [string, string][]) => ({
  "updates/a.md": writeUpdate(
    `- id: beds\n  heading: Beds\n  commitments: [${dues.map(([words, by], index) => `{ id: beds-${index}, promise: More beds., due: { text: "${words}", from: ${by}, by: ${by} } }`).join(", ")}]`,
    `\n## Beds\n\n${text}\n`,
  ),
});

test.each([
  ["Beds come by July 2022.", ["by July 2022", "2022-07-31"]],
  ["Beds come in the middle of July 2022.", ["mid-July 2022", "2022-07-20"]],
  ["Beds come by 31 July 2022.", ["the end of July 2022", "2022-07-31"]],
  ["Beds come within six months.", ["within 6 months", "2022-09-14"]],
] as [string, [string, string]][])("“%s” says when something is due", (text, due) => {
  expect(runRule(dueDates, told(text, due))).toEqual([]);
});

test("a text that says another date than the words of a promise is found once, with its line", () => {
  expect(runRule(dueDates, told("Beds come by June 2022.", ["by July 2022", "2022-07-31"]))).toEqual([
    "updates/a.md:9:67 This is due “by July 2022”, but this section’s text says “by June 2022” in line 14. " +
      "Correct the one that is wrong, here or in the text.",
  ]);
  expect(runRule(dueDates, told("Beds come.", ["by July 2022", "2022-07-31"]))).toEqual([
    expect.stringContaining("This is due “by July 2022”, but this section’s text doesn’t say so."),
  ]);
  const twice: [string, string] = ["July 2022", "2022-07-31"];
  expect(
    runRule(dueDates, told("Beds come in July 2022, and chairs in June 2022.", twice, twice)),
  ).toHaveLength(1);
});
