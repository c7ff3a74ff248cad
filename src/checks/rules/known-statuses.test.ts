import { expect, test } from "vitest";
import { readRecord } from "../../../tests/setup/content.ts";
import { runRule, writeUpdate } from "../fixture.ts";
import { knownStatuses } from "./known-statuses.ts";

const update = (status: string, made = "") =>
  writeUpdate(
    `- id: beds\n  heading: Beds\n  commitments: [{ id: more-beds, promise: More beds.${made} }]\n  outcomes:\n    - { commitment: more-beds, status: ${status}, note: Said. }`,
  );
const path = "updates/2022-03-14-spring.md";
const site = (statuses: string) => `${String(readRecord("small")["site.yaml"])}\nstatuses:\n${statuses}`;

test.each(["met", "Not started", "delayed", "done in part", "stopped"])("%s is known", (status) => {
  expect(runRule(knownStatuses, { [path]: update(status) })).toEqual([]);
});

test("words of one’s own are known once site.yaml has them", () => {
  expect(runRule(knownStatuses, { [path]: update("on track") })).toEqual([
    `${path}:11:42 “on track” is not a status that this site knows. Write met, done in part, in progress, delayed, not started, changed, stopped or not met. Words of your own go into statuses in site.yaml: - { words: on track, means: in progress }`,
  ]);
  const files = {
    [path]: update("On track"),
    "site.yaml": site("  - { words: on track, means: in progress }"),
  };
  expect(runRule(knownStatuses, files)).toEqual([]);
});

test("a slip is told with what was meant", () => {
  expect(runRule(knownStatuses, { [path]: update("delaid") })).toEqual([
    `${path}:11:42 “delaid” is not a status that this site knows. Did you mean “delayed”?`,
  ]);
});

test("words have one meaning", () => {
  const twice = "  - { words: paused, means: delayed }\n  - { words: Paused, means: stopped }";
  expect(runRule(knownStatuses, { "site.yaml": site(twice) })).toEqual([
    expect.stringContaining("“paused” is listed already"),
  ]);
});

test("a promise isn’t settled where it is made", () => {
  expect(runRule(knownStatuses, { [path]: update("met", ", status: met, note: It is done.") })).toEqual([
    expect.stringContaining("A promise can’t be “met” where it is made"),
  ]);
  expect(
    runRule(knownStatuses, { [path]: update("met", ", status: not started, note: It isn’t begun.") }),
  ).toEqual([]);
});
