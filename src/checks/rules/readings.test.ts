import { expect, test } from "vitest";
import { runRule, writeUpdate } from "../fixture.ts";
import { readingsRule } from "./readings.ts";

const measures = "beds: { label: Beds, unit: beds, counts: Beds., better: up }\n";
const section = (id: string, ...values: string[]) =>
  [
    `- id: ${id}`,
    "  heading: Beds",
    "  readings:",
    ...values.map((value) => `    - { measure: beds, ${value} }`),
  ].join("\n");
const check = (files: Record<string, string>) =>
  runRule(readingsRule, { "measures.yaml": measures, ...files });

test("figures that fit are right", () => {
  const values = ["value: 103, of: 103, unit: beds, asAt: 2022-03-14", "value: 5, asAt: 2021-03-14"];
  expect(check({ "updates/a.md": writeUpdate(section("beds", ...values)) })).toEqual([]);
});

test.each([
  ["value: 5, of: 3, asAt: 2022-03-14", "10:33 The value 5 is more than the 3 that it is out of."],
  [
    "value: 5, unit: rooms, asAt: 2022-03-14",
    "10:42 The unit is “rooms” here, but the measure “beds” counts “beds”. Write “beds”,",
  ],
  [
    "value: 5, asAt: 2022-03-15",
    "10:42 The figure is as at 15 March 2022, which is after the update was published. Write a date no later than 2022-03-14.",
  ],
  [
    "value: 5, asAt: 2021-03-13",
    "10:42 The figure is as at 13 March 2021, more than a year before the update. Check the year. If it is right, name it in the text.",
  ],
])("%s doesn’t fit", (value, expected) => {
  expect(check({ "updates/a.md": writeUpdate(section("beds", value)) })).toEqual([
    expect.stringContaining(`updates/a.md:${expected}`),
  ]);
});

test("a figure of an earlier year is right in a history, and where the text names its year", () => {
  const years = ["2015", "2016", "2017"].map((year) => `value: 5, asAt: ${year}-03-31`);
  expect(check({ "updates/a.md": writeUpdate(section("beds", ...years)) })).toEqual([]);
  for (const text of ["| 2015 | 5 |", "In 2014/15 there were 5.", "In 2014–15 there were 5."])
    expect(check({ "updates/a.md": writeUpdate(section("beds", years[0]!), text) })).toEqual([]);
  expect(
    check({ "updates/a.md": writeUpdate(section("beds", years[0]!, years[1]!), "In 12015.") }),
  ).toHaveLength(2);
});

test("two figures of one measure for one day are found, in one section or in two updates", () => {
  const first = section("beds", "value: 5, asAt: 2022-03-01", "value: 6, asAt: 2022-03-01");
  expect(
    check({
      "updates/a.md": writeUpdate(first),
      "updates/b.md": writeUpdate(section("rooms", "value: 5, asAt: 2022-03-01")),
    }),
  ).toEqual([
    expect.stringContaining(
      "updates/a.md:11:20 There is another figure of “beds” as at 1 March 2022: updates/a.md, line 10.",
    ),
    expect.stringContaining(
      "updates/b.md:10:20 There is another figure of “beds” as at 1 March 2022: updates/a.md, line 10.",
    ),
  ]);
});

test("a figure that is words fits, a time only a measure of time, and one that is not available says why", () => {
  const words = ["value: fewer than 5, asAt: 2022-01-31", "value: 10 to 20, asAt: 2022-02-28"];
  expect(check({ "updates/a.md": writeUpdate(section("beds", ...words)) })).toEqual([]);
  expect(check({ "updates/a.md": writeUpdate(section("beds", "value: 8 minutes 12 seconds")) })).toEqual([
    expect.stringContaining(
      "10:33 The value is a time, “8 minutes 12 seconds”, but the measure “beds” counts “beds”.",
    ),
  ]);
});

test("a figure may take the place of one that an earlier update has, and of no other", () => {
  const before = writeUpdate(section("beds", "value: 5, asAt: 2022-03-01")).replace(
    "2022-03-14",
    "2022-03-01",
  );
  const revised = writeUpdate(section("rooms", "value: 6, asAt: 2022-03-01, revised: Late returns."));
  expect(check({ "updates/a.md": before, "updates/b.md": revised })).toEqual([]);
  expect(check({ "updates/b.md": revised })).toEqual([
    expect.stringContaining(
      "updates/b.md:10:63 No earlier update has a figure of “beds” as at 1 March 2022 that this one could revise.",
    ),
  ]);
});
