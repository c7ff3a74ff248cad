import { expect, test } from "vitest";
import { readRecord } from "../../../tests/setup/content.ts";
import { runRule, writeUpdate } from "../fixture.ts";
import { ownWords } from "./own-words.ts";

const update = (status: string, made = "") =>
  writeUpdate(
    `- id: beds\n  heading: Beds\n  commitments: [{ id: more-beds, promise: More beds.${made} }]\n  outcomes:\n    - { commitment: more-beds, status: ${status}, note: Said. }`,
  );
const path = "updates/2022-03-14-spring.md";
const site = (statuses: string) => `${String(readRecord("small")["site.yaml"])}\nstatuses:\n${statuses}`;

test.each(["met", "Not started", "delayed", "done in part", "stopped"])("%s is known", (status) => {
  expect(runRule(ownWords, { [path]: update(status) })).toEqual([]);
});

test("words of one’s own are known once site.yaml has them", () => {
  expect(runRule(ownWords, { [path]: update("on track") })).toEqual([
    `${path}:11:42 “on track” is not a status that this site knows. Write met, done in part, in progress, delayed, not started, changed, stopped or not met. Words of your own go into statuses in site.yaml: - { words: on track, means: in progress }`,
  ]);
  const files = {
    [path]: update("On track"),
    "site.yaml": site("  - { words: on track, means: in progress }"),
  };
  expect(runRule(ownWords, files)).toEqual([]);
});

test("a slip is told with what was meant", () => {
  expect(runRule(ownWords, { [path]: update("delaid") })).toEqual([
    `${path}:11:42 “delaid” is not a status that this site knows. Did you mean “delayed”?`,
  ]);
});

test("words have one meaning", () => {
  const twice = "  - { words: paused, means: delayed }\n  - { words: Paused, means: stopped }";
  expect(runRule(ownWords, { "site.yaml": site(twice) })).toEqual([
    expect.stringContaining("“paused” is listed already"),
  ]);
});

test("a promise isn’t settled where it is made", () => {
  expect(runRule(ownWords, { [path]: update("met", ", status: met, note: It is done.") })).toEqual([
    expect.stringContaining("A promise can’t be “met” where it is made"),
  ]);
  expect(
    runRule(ownWords, { [path]: update("met", ", status: not started, note: It isn’t begun.") }),
  ).toEqual([]);
});

const ofKind = (kind: string) => ({
  "updates/2022-03-14-spring.md": writeUpdate("- { id: beds, heading: Beds }").replace(
    "summary:",
    `kind: ${kind}\nsummary:`,
  ),
  "site.yaml": "title: A record\nupdateKinds: [Notice, Board paper]\n",
});

test("a kind that site.yaml lists is known, whatever else is wrong in it", () => {
  expect(runRule(ownWords, ofKind("Board paper"))).toEqual([]);
});

test("another kind is not", () => {
  const at = "updates/2022-03-14-spring.md:5:7";
  expect(runRule(ownWords, ofKind("Notise"))).toEqual([
    `${at} “Notise” is not a kind of update that site.yaml lists. Did you mean “Notice”?`,
  ]);
  expect(runRule(ownWords, ofKind("Report"))).toEqual([
    `${at} “Report” is not a kind of update that site.yaml lists. Add it to site.yaml: updateKinds: [Notice, Board paper, Report]`,
  ]);
});
