import { Paragraph, TextRun } from "docx";
import { expect, test } from "vitest";
import { heading, paragraph, savedDocument, updateOf } from "./example-document.ts";

// What becomes of the headings of a Word document.

const sectionsOf = async (...headings: [0 | 1 | 2 | 3, string][]) => {
  const report = headings.flatMap(([level, words]) => [heading(level, words), paragraph("Text.")]);
  const { data, body, notes, errors } = await updateOf(await savedDocument(report));
  expect(errors).toEqual([]);
  return { title: data && "title" in data ? data.title : "", headings: body.match(/^#+ .*$/gm), notes };
};

test("a single heading above all others is the title", async () => {
  expect(await sectionsOf([1, "Report"], [2, "Rooms"], [3, "Costs"], [2, "Visits"])).toMatchObject({
    title: "Report",
    headings: ["## Rooms", "### Costs", "## Visits"],
  });
});

test("several of the highest level are sections, and no level is left out below", async () => {
  expect(await sectionsOf([1, "Rooms"], [3, "Costs"], [1, "Visits"])).toMatchObject({
    title: "Better Care update",
    headings: ["## Rooms", "### Costs", "## Visits"],
  });
});

test("a heading that is there twice gets a number, and the writer is told", async () => {
  expect(await sectionsOf([1, "Rooms"], [1, "Rooms"])).toMatchObject({
    headings: ["## Rooms", "## Rooms 2"],
    notes: ["Two headings are “Rooms”: one is “Rooms 2” now."],
  });
});

test("a heading near to the title of a workstream is asked about", async () => {
  const { notes } = await sectionsOf([1, "Garden Room"], [1, "What Team Visits found"], [1, "Money"]);
  expect(notes).toEqual([
    "Is “Garden Room” about “Garden Rooms”? If so, add workstream: garden-rooms to that section.",
    "Is “What Team Visits found” about “Team Visits”? If so, add workstream: team-visits to that section.",
  ]);
});

test("without any, all of the text is one section, and bold lines are pointed out", async () => {
  const report = [
    new Paragraph({ children: [new TextRun({ text: "Garden Rooms", bold: true })] }),
    paragraph("They are open."),
  ];
  const { body, notes, errors } = await updateOf(await savedDocument(report));
  expect(errors).toEqual([]);
  expect(body).toBe("## Progress\n\n**Garden Rooms**\n\nThey are open.");
  expect(notes).toEqual([
    expect.stringContaining("may be meant as headings: “Garden Rooms”. With --bold-headings"),
    "No line has one of Word’s heading styles, so all of the text is in one section.",
  ]);
});

test("bold lines become headings below those above them, where that is wanted", async () => {
  const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
  const report = [
    heading(1, "Rooms"),
    bold("In Northtown"),
    paragraph("They are open."),
    bold("This is important."),
    paragraph("They are free."),
    heading(1, "Visits"),
    bold("In Southtown"),
    paragraph("Done."),
  ];
  const { body, notes, errors } = await updateOf(await savedDocument(report), { boldHeadings: true });
  expect(errors).toEqual([]);
  expect(body.match(/^#+ .*$/gm)).toEqual(["## Rooms", "### In Northtown", "## Visits", "### In Southtown"]);
  expect(body).toContain("**This is important.**");
  expect(notes).toEqual([]);
});
