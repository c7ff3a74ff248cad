import fc from "fast-check";
import { expect, test } from "vitest";
import {
  getFeedDate,
  formatDate,
  isCalendarDate,
  compareNewestFirst,
  getUkDay,
  getYear,
} from "./calendar.ts";

test.each(["2022-03-14", "2024-02-29", "2000-02-29"])("%s is a day", (text) => {
  expect(isCalendarDate(text)).toBe(true);
});

test.each([
  "2022-02-30",
  "2022-13-01",
  "2023-02-29",
  "1900-02-29",
  "2022-3-4",
  "14 March 2022",
  "",
  "2022-03-14T00:00",
])("“%s” is no day", (text) => {
  expect(isCalendarDate(text)).toBe(false);
});

test("a day reads as people write it", () => {
  expect(formatDate("2022-03-04")).toBe("4 March 2022");
  expect(getYear("2022-03-04")).toBe("2022");
});

test("a moment is of the day that it is in the UK, in winter and in summer", () => {
  expect(getUkDay(Date.parse("2022-01-14T23:59:59Z"))).toBe("2022-01-14");
  expect(getUkDay(Date.parse("2022-07-14T23:00:00Z"))).toBe("2022-07-15");
});

const anyDay = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("the moment that a feed gives is of the same day in the UK", () => {
  fc.assert(fc.property(anyDay, (day) => getUkDay(getFeedDate(day).getTime()) === day));
});

test("days sort from the latest", () => {
  expect(["2021-12-31", "2022-01-02", "2022-01-01"].toSorted(compareNewestFirst)).toEqual([
    "2022-01-02",
    "2022-01-01",
    "2021-12-31",
  ]);
});
