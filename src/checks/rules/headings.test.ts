import { expect, test } from "vitest";
import { runRule } from "../fixture.ts";
import { headings } from "./headings.ts";

const check = (body: string) => runRule(headings, { "goals/falls.md": `---\ntitle: No falls\n---\n${body}` });

test("headings that step down one level at a time are right", () => {
  expect(check("## A\n### B\n#### C\n## D\n\n```\n# comment\n##comment\n```\n\n#NHS75 is a tag.\n")).toEqual(
    [],
  );
});

test.each([
  ["# Title", "4:1 A heading with one # is a page’s title, which the front matter gives. Write ## instead."],
  ["Title\n=====", "4:1 A heading with one # is a page’s title"],
  ["text\n\n### A", "6:1 This heading has ###, but the one above it leads to ##. Write ## instead."],
  ["## A\n#### B", "5:1 This heading has ####, but the one above it leads to ###. Write ### instead."],
  [
    "Text.\n\n##Life Rooms\n\nMore.",
    "6:1 A heading has a space after ##: without one, readers see the signs. Write “## Life Rooms”.",
  ],
  [
    "Text.\n###Life Rooms",
    "5:1 A heading has a space after ###: without one, readers see the signs. Write “### Life Rooms”.",
  ],
  ["- ## A", "4:3 A heading can’t be inside a list, a quotation, a note or a component."],
])("%j is found", (body, expected) => {
  expect(check(body)).toEqual([expect.stringContaining(`goals/falls.md:${expected}`)]);
});

test("a heading without words is found, and a sentence that a line of hyphens made one", () => {
  expect(check("##\n\nText.")).toEqual([expect.stringContaining("4:1 This heading has no words.")]);
  expect(check("Falls are down.\n---\nText.")).toEqual([
    expect.stringContaining("4:1 The line of hyphens under this sentence makes a heading of it."),
  ]);
  expect(check("Falls\n-----\n\nText.\n\n---\n\nText.")).toEqual([]);
});
