import { describe, expect, test } from "vitest";
import { writeStrategyPage } from "../example.ts";
import { runRule, writeUpdate } from "../fixture.ts";
import { dateOrder } from "./date-order.ts";

describe("changes", () => {
  const changes = (...dates: string[]) =>
    ["changes:", ...dates.map((date) => `  - { date: ${date}, kind: minor, note: A comma. }`)].join("\n");

  test("a change on the day of publication or later is right, also one still to come", () => {
    const page = writeStrategyPage(`published: 2022-03-14\n${changes("2022-03-14", "2099-01-01")}`);
    expect(runRule(dateOrder, { "strategy/vision.md": page })).toEqual([]);
  });

  test("a page that gives no day of publication may have changed on any", () => {
    expect(runRule(dateOrder, { "strategy/vision.md": writeStrategyPage(changes("1999-01-01")) })).toEqual(
      [],
    );
  });

  test("a change before the day of publication is wrong, of pages and of updates", () => {
    const early = changes("2022-05-03", "2022-03-13");
    const files = {
      "strategy/vision.md": writeStrategyPage(`published: 2022-03-14\n${early}`),
      "updates/2022-03-14-spring.md": writeUpdate("- { id: beds, heading: Beds }").replace(
        "sections:",
        `${early}\nsections:`,
      ),
    };
    const expected =
      "This change is dated 13 March 2022, but the entry was published on 14 March 2022. " +
      "Write the day of the change, no earlier than 2022-03-14, or remove the note.";
    expect(runRule(dateOrder, files)).toEqual([
      `strategy/vision.md:8:13 ${expected}`,
      `updates/2022-03-14-spring.md:8:13 ${expected}`,
    ]);
  });

  test("an entry is withdrawn on the day of publication or later", () => {
    const withdrawn = (date: string) =>
      runRule(dateOrder, {
        "strategy/vision.md": writeStrategyPage(
          `published: 2022-03-14\nwithdrawn: { date: ${date}, reason: It was wrong. }`,
        ),
      });
    expect(withdrawn("2022-03-14")).toEqual([]);
    expect(withdrawn("2022-03-13")).toEqual([
      "strategy/vision.md:6:20 This was withdrawn on 13 March 2022, but the entry was published on 14 March 2022. " +
        "Write the day that it was withdrawn, no earlier than 2022-03-14.",
    ]);
  });
});

describe("reviews", () => {
  const programme = (dates: string) => ({
    "programmes/garden-rooms.md": `---\ntitle: Garden Rooms\nsummary: Rooms.\n${dates}---\n`,
  });

  test.each([
    ["neither date", ""],
    ["only the last review", "reviewed: 2025-05-01\n"],
    ["only the next review", "reviewBy: 2026-05-01\n"],
    ["the next review after the last", "reviewed: 2025-05-01\nreviewBy: 2026-05-01\n"],
  ])("a page may have %s", (_, dates) => {
    expect(runRule(dateOrder, programme(dates))).toEqual([]);
  });

  test.each(["2025-05-01", "2025-05-02"])(
    "a review on %s is not before the next, of 1 May 2025",
    (reviewed) => {
      expect(runRule(dateOrder, programme(`reviewed: ${reviewed}\nreviewBy: 2025-05-01\n`))).toEqual([
        `programmes/garden-rooms.md:5:11 This page is to be reviewed next by 1 May 2025, but it was last reviewed on ${Number(reviewed.slice(-2))} May 2025. ` +
          `Write the day of the next review, after ${reviewed}, or leave “reviewBy” out.`,
      ]);
    },
  );
});

describe("the update before", () => {
  const check = (more: string) =>
    runRule(dateOrder, {
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
      runRule(dateOrder, {
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
});
