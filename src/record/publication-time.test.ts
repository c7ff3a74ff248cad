import { describe, expect, test } from "vitest";
import { getUkDayEnd, getUkDay, getUkInstant } from "./calendar.ts";
import { isPublic } from "./publication.ts";
import { readSettings } from "../settings.ts";

/** Whether an entry is public when a build begins at an instant, written as UTC. */
function isPublicAt(entry: Parameters<typeof isPublic>[0], utc: string): boolean {
  const { asOf, at } = readSettings({}, Date.parse(utc));
  return isPublic(entry, asOf, at);
}

describe("a dated entry is public from 00:01 in the UK", () => {
  test.each([
    ["2023-01-10", "2023-01-10T00:00:59.999Z", false],
    ["2023-01-10", "2023-01-10T00:01:00Z", true],
    ["2023-07-10", "2023-07-09T23:00:59.999Z", false],
    ["2023-07-10", "2023-07-09T23:01:00Z", true],
    // New Year, and the nights before and after the clocks change.
    ["2023-01-01", "2022-12-31T23:59:59.999Z", false],
    ["2023-01-01", "2023-01-01T00:00:59.999Z", false],
    ["2023-01-01", "2023-01-01T00:01:00Z", true],
    ["2023-03-26", "2023-03-26T00:00:59.999Z", false],
    ["2023-03-26", "2023-03-26T00:01:00Z", true],
    ["2023-03-27", "2023-03-26T23:00:59.999Z", false],
    ["2023-03-27", "2023-03-26T23:01:00Z", true],
    ["2023-10-29", "2023-10-28T23:00:59.999Z", false],
    ["2023-10-29", "2023-10-28T23:01:00Z", true],
    ["2023-10-30", "2023-10-30T00:00:59.999Z", false],
    ["2023-10-30", "2023-10-30T00:01:00Z", true],
  ])("%s: at %s, %s", (published, utc, expected) => {
    expect(isPublicAt({ published }, utc)).toBe(expected);
  });
});

describe("an entry with a time is public from that time in the UK", () => {
  test.each([
    ["2023-01-10", "09:30", "2023-01-10T09:29:59.999Z", false],
    ["2023-01-10", "09:30", "2023-01-10T09:30:00Z", true],
    ["2023-07-10", "09:30", "2023-07-10T08:29:59.999Z", false],
    ["2023-07-10", "09:30", "2023-07-10T08:30:00Z", true],
    ["2023-03-26", "09:30", "2023-03-26T08:29:59.999Z", false],
    ["2023-03-26", "09:30", "2023-03-26T08:30:00Z", true],
    ["2023-10-29", "09:30", "2023-10-29T09:29:59.999Z", false],
    ["2023-10-29", "09:30", "2023-10-29T09:30:00Z", true],
    ["2023-01-10", "00:00", "2023-01-09T23:59:59.999Z", false],
    ["2023-01-10", "00:00", "2023-01-10T00:00:00Z", true],
    ["2023-01-10", "23:59", "2023-01-10T23:58:59.999Z", false],
    ["2023-01-10", "23:59", "2023-01-10T23:59:00Z", true],
    ["2023-01-10", "23:59", "2023-01-11T00:00:00Z", true],
  ])("%s %s: at %s, %s", (published, time, utc, expected) => {
    expect(isPublicAt({ published, time }, utc)).toBe(expected);
  });

  test("one that the clocks leave out is an hour later, and one that they show twice the first", () => {
    const skipped = { published: "2023-03-26", time: "01:30" };
    expect(isPublicAt(skipped, "2023-03-26T01:29:59.999Z")).toBe(false);
    expect(isPublicAt(skipped, "2023-03-26T01:30:00Z")).toBe(true);
    const twice = { published: "2023-10-29", time: "01:30" };
    expect(isPublicAt(twice, "2023-10-29T00:29:59.999Z")).toBe(false);
    expect(isPublicAt(twice, "2023-10-29T00:30:00Z")).toBe(true);
    // The clocks show 01:10 again.
    expect(isPublicAt(twice, "2023-10-29T01:10:00Z")).toBe(true);
  });
});

test("a draft is never public, and an entry without a date is", () => {
  expect(isPublicAt({ draft: true }, "2099-01-01T12:00:00Z")).toBe(false);
  expect(isPublicAt({ draft: true, published: "2022-03-14" }, "2099-01-01T12:00:00Z")).toBe(false);
  expect(isPublicAt({}, "1970-01-01T00:00:00Z")).toBe(true);
});

describe("a day that is asked for is seen as at its end", () => {
  test.each(["2022-12-31", "2023-01-01", "2023-03-25", "2023-03-26", "2023-10-29"])("%s", (AS_OF) => {
    const { asOf, at } = readSettings({ AS_OF }, Date.parse("2099-01-01"));
    expect(isPublic({ published: AS_OF, time: "23:59" }, asOf, at)).toBe(true);
    expect([getUkDay(at), getUkDay(at + 1) > AS_OF]).toEqual([AS_OF, true]);
    expect(at).toBe(getUkDayEnd(AS_OF));
  });

  test("and holds nothing of the next day", () => {
    const { asOf, at } = readSettings({ AS_OF: "2023-03-25" }, Date.parse("2099-01-01"));
    expect(isPublic({ published: "2023-03-26", time: "00:00" }, asOf, at)).toBe(false);
  });
});

test("a time of day is an hour earlier in UTC in summer", () => {
  expect(new Date(getUkInstant("2023-01-10", "09:30")).toISOString()).toBe("2023-01-10T09:30:00.000Z");
  expect(new Date(getUkInstant("2023-07-10", "09:30")).toISOString()).toBe("2023-07-10T08:30:00.000Z");
});
