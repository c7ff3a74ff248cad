import { expect, test } from "vitest";
import { makePackage, makePdf, tagged } from "../../source/attachment-fixture.ts";
import { readAttachments } from "../../source/attachments.ts";
import { writeGoal } from "../example.ts";
import { makeSource } from "../fixture.ts";
import { attachments } from "./attachments.ts";
import { filePlace } from "./file-place.ts";
import { links } from "./links.ts";

const good = makePdf({ title: "Our report", author: "Example Trust", catalog: tagged });

/** What the rule finds in a goal that links to a file. */
async function inFile(name: string, bytes: Uint8Array | string): Promise<string[]> {
  return inGoal(writeGoal(`Read [the report](${name}).`), { [`goals/${name}`]: bytes });
}

async function inGoal(
  goal: string,
  files: Record<string, string | Uint8Array>,
  rule = attachments,
): Promise<string[]> {
  const source = makeSource({ "goals/falls.md": goal, ...files });
  const read = { ...source, attachments: await readAttachments(source.items) };
  return rule
    .check(read)
    .map(({ path, line, severity, message }) => `${path}:${line} ${severity} ${message}`);
}

test("a file that is what its name says passes", async () => {
  expect(await inFile("report.pdf", good)).toEqual([]);
  expect(await inFile("report.xlsx", makePackage({ "xl/workbook.xml": "<workbook/>" }))).toEqual([]);
  expect(await inFile("report.csv", "ward,falls\nNorth,3\n")).toEqual([]);
});

test.each([
  ["report.pdf", "<!doctype html>", "error The file is no PDF, as its name says."],
  ["report.csv", "<html>", "error The file is no CSV, as its name says."],
  ["report.docx", good, "error The file is no Word document, as its name says."],
  ["report.docx", makePackage({ "xl/a.xml": "" }), "error The file is no Word document, as its name says."],
  ["report.pdf", new Uint8Array(26_000_000), "error The file has 26 MB."],
  [
    "report.xlsx",
    makePackage({ "xl/a.xml": "", "xl/vbaProject.bin": "" }),
    "error The file has a program in it, or starts one.",
  ],
  [
    "report.xlsx",
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    "error The file is of an old program, or has a password.",
  ],
  [
    "report.xlsx",
    makePackage({ "xl/a.xml": "" }, "Sam Example"),
    "warning The properties of this file name “Sam Example”.",
  ],
  [
    "report.pdf",
    makePdf({ title: "T" }),
    "warning This PDF has no tags, so screen readers can’t tell its headings and tables.",
  ],
  [
    "report.pdf",
    makePdf({ catalog: tagged }),
    "warning This PDF has no title, so a screen reader reads out its name.",
  ],
  ["report.pdf", "%PDF-1.4\n%%EOF\n", "warning This PDF can’t be read here, so nobody knows what is in it."],
])("%s", async (name, bytes, finding) => {
  expect(await inFile(name, bytes)).toEqual([`goals/${name}:1 ${finding}`]);
});

test("a file that is named and isn’t there is told where it is named", async () => {
  const listed = writeGoal("Words.").replace(
    "title:",
    "attachments:\n  - { file: report.pdf, title: Report, notAccessible: It is being made. }\ntitle:",
  );
  expect(await inGoal(listed, {})).toEqual([
    "goals/falls.md:3 error There is no file “report.pdf” for readers here.",
  ]);
  expect(await inGoal(writeGoal("Read [it](reprt.pdf)."), { "goals/report.pdf": good }, links)).toEqual([
    expect.stringContaining("error There is no file “reprt.pdf” for readers here."),
  ]);
});

test("a file that nothing names is said to reach nobody", async () => {
  const found = await inGoal(writeGoal("Words."), { "goals/report.pdf": good, "site.yaml": "" }, filePlace);
  expect(found).toEqual(["goals/report.pdf:1 error Nothing links to this file, so no reader gets it."]);
});

test("two files of one address are told apart", async () => {
  const goal = writeGoal("Read [one](<Our Report.pdf>) and [two](our-report.pdf).");
  expect(await inGoal(goal, { "goals/Our Report.pdf": good, "goals/our-report.pdf": good })).toEqual([
    "goals/our-report.pdf:1 error This file would have the address of Our Report.pdf.",
  ]);
});
