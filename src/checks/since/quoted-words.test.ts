import { expect, test } from "vitest";
import { makeSource } from "../fixture.ts";
import { fixSource } from "../fix/index.ts";
import { writeUpdate } from "../example.ts";
import { runSinceRule, standingFiles } from "./fixture.ts";
import { checkSince } from "./index.ts";
import { quotedWords } from "./quoted-words.ts";

const file = "updates/2022-03-14-spring.md";
const text = writeUpdate(
  "- { id: beds, heading: Beds }",
  "\n## Beds\n\nThere are four beds\nin each room.\n",
);
const corrected = (note: string) => ({
  [file]: text.replace("four", "five").replace("sections:", `changes:\n${note}\nsections:`),
});
const note = (rest = "", kind = "correction") =>
  `  - date: 2022-05-01\n    kind: ${kind}\n    note: It was one more.${rest}`;
const words = (was: string, now: string) => `\n    was: ${was}\n    now: ${now}`;
const found = (after: Record<string, string>, before = text) =>
  runSinceRule(quotedWords, { [file]: before }, after);

test("a new correction without the words is found, with the sentences that differ", () => {
  expect(found(corrected(note()))).toEqual([
    `${file}:7:5 This correction doesn’t say what the page said before. ` +
      "Add what the page said and what it says, in its own words:\n" +
      "was: There are four beds in each room.\nnow: There are five beds in each room.",
  ]);
});

test("words that the page didn’t say before, or doesn’t say now, are found where they are", () => {
  expect(found(corrected(note(words("six beds", "five beds"))))).toEqual([
    expect.stringMatching(/:10:\d+ The page didn’t say “six beds” before this change\. Write what it said/),
  ]);
  expect(found(corrected(note(words("four beds", "seven beds"), "major")))).toEqual([
    expect.stringMatching(/:11:\d+ The page doesn’t say “seven beds”\. Write what it says now/),
  ]);
});

test("what is said word by word, over the end of a line too, is right", () => {
  expect(found(corrected(note(words("four beds in each room", "five beds in each room"))))).toEqual([]);
  expect(found(corrected(note("", "major")))).toEqual([]);
});

test("a correction that was there before stays as it is", () => {
  const before = corrected(note())[file]!;
  expect(found({ [file]: before }, before)).toEqual([]);
  const more = before.replace(
    "sections:",
    "  - { date: 2022-06-01, kind: minor, note: A comma. }\nsections:",
  );
  expect(found({ [file]: more }, before)).toEqual([]);
});

test.each([note(), "  - { date: 2022-05-01, kind: correction, note: It was one more. }"])(
  "a fix writes the words into the note: %s",
  (written) => {
    const sourceOf = (files: Record<string, string>) => makeSource({ ...standingFiles, ...files });
    const before = sourceOf({ [file]: text });
    const find = (source: typeof before) => checkSince(before, source, "2022-06-01");
    const { source, texts } = fixSource(sourceOf(corrected(written)), find, () => true);
    expect(texts.get(file)).toMatch(/was: "?There are four beds in each room\."?/);
    expect(find(source)).toEqual([]);
  },
);
