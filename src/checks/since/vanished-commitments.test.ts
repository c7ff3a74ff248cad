import { expect, test } from "vitest";
import { writeUpdate } from "../example.ts";
import { runSinceRule } from "./fixture.ts";
import { vanishedCommitments } from "./vanished-commitments.ts";

const file = "updates/2022-03-14-spring.md";
const written = (commitments: string) => ({
  [file]: writeUpdate(`- id: beds\n  heading: Beds\n  commitments: [${commitments}]`),
});
const beds = "{ id: more-beds, promise: More beds. }";
const found = (after: Record<string, string>) => runSinceRule(vanishedCommitments, written(beds), after);

test("a commitment that is gone is found, and one with another id where it is now", () => {
  expect(found(written(""))).toEqual([
    `${file}:1:1 The commitment “more-beds” was public at /commitments/more-beds/, and is gone. ` +
      "Put “More beds.” back with “id: more-beds”. To take it out of the record, fill in “withdrawn” there.",
  ]);
  expect(found(written("{ id: beds, promise: More beds. }"))).toEqual([
    expect.stringMatching(new RegExp(`^${file}:\\d+:\\d+ .*Write “id: more-beds” here, as it was\\.$`)),
  ]);
});

test("one that is there, was withdrawn or stands in another entry is fine", () => {
  expect(found(written(beds))).toEqual([]);
  expect(
    found(
      written(
        "{ id: more-beds, promise: More beds., withdrawn: { date: 2022-05-01, reason: It was a slip. } }",
      ),
    ),
  ).toEqual([]);
  const elsewhere = {
    ...written(""),
    "strategy/vision.md": `---\ntitle: Vision\nsummary: a\nsource: Plan\ncommitments: [${beds}]\n---\n`,
  };
  expect(found(elsewhere)).toEqual([]);
});
