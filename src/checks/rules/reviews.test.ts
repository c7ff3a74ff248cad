import { expect, test } from "vitest";
import { runRule } from "../fixture.ts";
import { reviews } from "./reviews.ts";

const programme = (dates: string) => ({
  "programmes/garden-rooms.md": `---\ntitle: Garden Rooms\nsummary: Rooms.\n${dates}---\n`,
});

test.each([
  ["neither date", ""],
  ["only the last review", "reviewed: 2025-05-01\n"],
  ["only the next review", "reviewBy: 2026-05-01\n"],
  ["the next review after the last", "reviewed: 2025-05-01\nreviewBy: 2026-05-01\n"],
])("a page may have %s", (_, dates) => {
  expect(runRule(reviews, programme(dates))).toEqual([]);
});

test.each(["2025-05-01", "2025-05-02"])(
  "a review on %s is not before the next, of 1 May 2025",
  (reviewed) => {
    expect(runRule(reviews, programme(`reviewed: ${reviewed}\nreviewBy: 2025-05-01\n`))).toEqual([
      `programmes/garden-rooms.md:5:11 This page is to be reviewed next by 1 May 2025, but it was last reviewed on ${Number(reviewed.slice(-2))} May 2025. ` +
        `Write the day of the next review, after ${reviewed}, or leave “reviewBy” out.`,
    ]);
  },
);
