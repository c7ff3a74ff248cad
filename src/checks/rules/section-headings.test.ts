import { expect, test } from "vitest";
import { makeSource, runRule, writeUpdate } from "../fixture.ts";
import { sectionHeadings } from "./section-headings.ts";

const list = (...headings: string[]) =>
  headings.map((heading, i) => `- { id: s${i}, heading: "${heading}" }`).join("\n");
const check = (headings: string[], body: string) =>
  runRule(sectionHeadings, { "updates/a.md": writeUpdate(list(...headings), body) });

test("sections that are the headings of the text are right, however Markdown writes them", () => {
  const body = "Hello\n\n## Beds\n### Small\n\nR&D *now*  \n-----\n\n## `Code` &amp; [links](/x)\n";
  expect(check(["Beds", "R&D now", "Code & links"], body)).toEqual([]);
});

test("headings in code, quotations and front matter are none", () => {
  expect(check(["Beds"], "## Beds\n\n```\n## Code\n```\n\n    ## Code\n\n> ## Quoted\n")).toEqual([]);
});

test("a heading that is nearly right is one problem", () => {
  expect(check(["Garden Rooms", "Beds"], "\n## Garden rooms\n\n## Beds\n")).toEqual([
    "updates/a.md:7:24 The text below has no ## heading “Garden Rooms”. Did you mean “Garden rooms”?",
  ]);
});

test("a heading that was changed in one place alone is one problem, and nobody guesses which of the two is meant", () => {
  const files = { "updates/a.md": writeUpdate(list("Beds", "Planting"), "## Beds\n\n## Money\n") };
  expect(runRule(sectionHeadings, files)).toEqual([
    "updates/a.md:8:24 This heading is “Money” in the text, in line 12. " +
      "Write it in both places as it is meant: “Money” here, or “## Planting” there.",
  ]);
  expect(sectionHeadings.check(makeSource(files), "2026-11-01")[0]?.edits).toBeUndefined();
});

test("sections without a heading and headings without a section are found", () => {
  expect(check(["Beds", "Planting"], "## Money\n\n## Beds\n")).toEqual([
    "updates/a.md:8:24 The text below has no ## heading “Planting”. Add the line “## Planting” to the text.",
    "updates/a.md:10:1 The heading “Money” is not in the list of sections in the front matter. " +
      "Add a section with this heading there, or write ### for a heading inside a section.",
  ]);
});

test("the same heading twice is found on both sides", () => {
  expect(check(["Beds", "Beds"], "## Beds\n\n## Beds\n")).toEqual([
    expect.stringContaining("updates/a.md:8:24 Another section in the front matter has the heading “Beds”."),
    expect.stringContaining("updates/a.md:12:1 The text has this ## heading twice: “Beds”."),
  ]);
});

test("another order is found once", () => {
  expect(check(["A", "B", "C"], "## A\n## C\n## B\n")).toEqual([
    "updates/a.md:8:24 Section 2 here is “B”, but in the text it is “C”. Put the sections in the order of the text.",
  ]);
});

test.each(["**Garden Rooms**", "### Garden Rooms", "Garden Rooms", "\\## Garden Rooms"])(
  "%s is told to become the heading that it was meant to be",
  (line) => {
    expect(check(["Beds", "Garden Rooms"], `## Beds\n\nText.\n\n${line}\n\nText.\n`)).toEqual([
      "updates/a.md:14:1 This line is to be the heading of the section “Garden Rooms”, and is none of its level. " +
        "Write “## Garden Rooms”, with a space after ##, and an empty line after it.",
    ]);
  },
);

test("a text without headings is that of one section, or of none", () => {
  expect(check(["Beds"], "Two beds came.\n\n### Where\n\nHere.\n")).toEqual([]);
  expect(check(["Beds", "Planting"], "Two beds came.\n")).toHaveLength(2);
  expect(check(["Beds"], "### Beds\n\nTwo beds came.\n")).toHaveLength(1);
  const unlisted = (text: string) =>
    runRule(sectionHeadings, { "updates/a.md": writeUpdate("", text).replace("sections:\n", "") });
  expect(unlisted("Two beds came.\n")).toEqual([]);
  expect(unlisted("## Beds\n\nTwo.\n\n## Planting\n\nTwo.\n")).toEqual([
    expect.stringContaining("The text has ## headings, and the front matter lists no sections."),
  ]);
});

test("a heading without its space is said by the rule of headings alone", () => {
  const body = "## Beds\n\nText.\n\n##Garden Rooms\n\nText.\n";
  expect(check(["Beds", "Garden Rooms"], body)).toEqual([]);
});
