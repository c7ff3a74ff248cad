import { expect, test } from "vitest";
import { writeUpdate } from "../example.ts";
import { runRule } from "../fixture.ts";
import { sectionTexts } from "./section-texts.ts";

const path = "updates/2022-03-14-spring.md";
const inText = (text: string) =>
  runRule(sectionTexts, {
    [path]: writeUpdate("- { id: beds, heading: Beds }\n- { id: paths, heading: Paths }", text),
  });

test("sections with a text, a list or a heading of their own are right", () => {
  expect(inText("## Beds\n\nTwo.\n\n## Paths\n\n- one\n- two\n")).toEqual([]);
  expect(inText("Since last time:\n\n## Beds\n\n### Old beds\n\nTwo.\n\n## Paths\n\nOne.\n")).toEqual([]);
});

test("a section without a text is named at its heading, also the last one", () => {
  const fix = "Write below its heading what it reports, or remove it here and in the front matter.";
  expect(inText("## Beds\n\n## Paths\n")).toEqual([
    `${path}:10:1 The section “Beds” has no text. ${fix}`,
    `${path}:12:1 The section “Paths” has no text. ${fix}`,
  ]);
});

test("a text without headings is enough, and no text is not", () => {
  expect(inText("Two.\n")).toEqual([]);
  expect(inText("\n")).toEqual([
    `${path}:1:1 This update has no text. Write below its front matter what it reports.`,
  ]);
});

test("a footnote may be anywhere: each section shows its own", () => {
  expect(inText("## Beds\n\nTwo.[^1]\n\n## Paths\n\nOne.\n\n[^1]: Of four.\n")).toEqual([]);
});
