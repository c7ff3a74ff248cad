import { expect, test } from "vitest";
import { boldHeadings } from "./bold-headings.ts";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";

const check = (text: string) => runRule(boldHeadings, { "goals/falls.md": writeGoal(text) });

test.each([
  ["**What we do**\n\nRails.", "8:1", "## What we do"],
  ["**What we do:**\n\n- Rails", "8:1", "## What we do"],
  ["## Rails\n\n__What we do__\n\nRails.", "10:1", "### What we do"],
  ["**What we do**\nRails are new.", "8:1", "## What we do"],
  ["***What we do***\n\nRails.", "8:1", "## What we do"],
  ["WHAT WE DO\n\nRails.", "8:1", "## What we do"],
  ["**WHAT WE DO**\n\nRails.", "8:1", "## What we do"],
])("%j has a line that looks like a heading", (text, place, fix) => {
  expect(check(text)).toEqual([
    expect.stringMatching(new RegExp(`^goals/falls.md:${place} This line looks.*Write “${fix}”`)),
  ]);
});

test("a heading in capitals is told how it is written", () => {
  expect(check("## WHAT WE DO\n\nRails.")).toEqual([expect.stringContaining("Write “What we do”.")]);
});

test.each([
  "**Nobody fell in May.**\n\nRails are new.",
  "**Rails** are new.\n\nFloors too.",
  "**Jane Green**\n\n**Chair of the board**\n\nText.",
  "Text.\n\n**The end**",
  "> **What we do**\n\nRails.",
  "- **What we do**\n- Rails",
  "NHS\n\nText.",
  "A&E, CQC and ICB\n\nText.",
  "## NHS and CQC\n\nText.",
  "**42**\n\nrooms.",
])("%j has none", (text) => {
  expect(check(text)).toEqual([]);
});
