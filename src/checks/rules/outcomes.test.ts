import { expect, test } from "vitest";
import { runRule, writeUpdate } from "../fixture.ts";
import { outcomes } from "./outcomes.ts";

const promise = "- id: beds\n  heading: Beds\n  commitments:\n    - { id: more-beds, promise: More beds. }\n";
const outcome =
  "- id: report\n  heading: Report\n  outcomes:\n    - { commitment: more-beds, status: met, note: Done. }\n";

test("an outcome of the same day or later is right", () => {
  expect(
    runRule(outcomes, {
      "updates/a.md": writeUpdate(promise + outcome, "", "2021-11-29"),
      "updates/b.md": writeUpdate(outcome, "", "2022-03-14"),
    }),
  ).toEqual([]);
});

test("a promise on a standing page has no date to be before", () => {
  const vision =
    "---\ntitle: Vision\nsummary: a\nsource: b\ncommitments:\n  - { id: more-beds, promise: Beds. }\n---\n";
  expect(runRule(outcomes, { "strategy/vision.md": vision, "updates/b.md": writeUpdate(outcome) })).toEqual(
    [],
  );
});

test("an outcome before its promise is found", () => {
  expect(
    runRule(outcomes, {
      "updates/a.md": writeUpdate(outcome, "", "2021-11-29"),
      "updates/b.md": writeUpdate(promise, "", "2022-03-14"),
    }),
  ).toEqual([
    "updates/a.md:10:23 This reports on 29 November 2021 what was promised later, on 14 March 2022. " +
      "Check the dates of the two updates, and the id of the commitment.",
  ]);
});

test("two outcomes of one promise in one update are found", () => {
  const again = outcome.replace("id: report", "id: more").replace("met", "not met");
  expect(runRule(outcomes, { "updates/a.md": writeUpdate(outcome + again) })).toEqual([
    "updates/a.md:14:23 This update reports on “more-beds” already, in line 10. " +
      "Keep one of the two outcomes, or correct the id of this one.",
  ]);
});

test("an outcome under another workstream than its promise is asked about", () => {
  const section = (workstream: string, more: string, published: string) =>
    writeUpdate(`- id: beds\n  heading: Beds\n  workstream: ${workstream}\n  ${more}`, "", published);
  const reported = (workstream: string) =>
    runRule(outcomes, {
      "updates/a.md": section("beds", "commitments: [{ id: more-beds, promise: More. }]", "2022-03-14"),
      "updates/b.md": section(
        workstream,
        "outcomes: [{ commitment: more-beds, status: met, note: Done. }]",
        "2022-06-01",
      ),
    });
  expect(reported("beds")).toEqual([]);
  expect(reported("visits")).toEqual([
    expect.stringContaining(
      "“more-beds” was promised by the workstream beds, and this section reports on visits.",
    ),
  ]);
});
