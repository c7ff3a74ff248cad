import { expect, test } from "vitest";
import { changeDates } from "./change-dates.ts";
import { writeStrategyPage } from "../example.ts";
import { runRule, writeUpdate } from "../fixture.ts";

const changes = (...dates: string[]) =>
  ["changes:", ...dates.map((date) => `  - { date: ${date}, kind: minor, note: A comma. }`)].join("\n");

test("a change on the day of publication or later is right, also one still to come", () => {
  const page = writeStrategyPage(`published: 2022-03-14\n${changes("2022-03-14", "2099-01-01")}`);
  expect(runRule(changeDates, { "strategy/vision.md": page })).toEqual([]);
});

test("a page that gives no day of publication may have changed on any", () => {
  expect(runRule(changeDates, { "strategy/vision.md": writeStrategyPage(changes("1999-01-01")) })).toEqual(
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
  expect(runRule(changeDates, files)).toEqual([
    `strategy/vision.md:8:13 ${expected}`,
    `updates/2022-03-14-spring.md:8:13 ${expected}`,
  ]);
});

test("an entry is withdrawn on the day of publication or later", () => {
  const withdrawn = (date: string) =>
    runRule(changeDates, {
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
