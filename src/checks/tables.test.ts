import { expect, test } from "vitest";
import { goal } from "./example.ts";
import { found } from "./fixture.ts";
import { tables } from "./tables.ts";

const check = (text: string) => found(tables, { "goals/falls.md": goal(text) });

test("a table with headings and full rows is right, and a cell may be empty", () => {
  expect(check("| Ward | Falls |\n| --- | --- |\n| North | 3 |\n| South | |")).toEqual([]);
});

test("columns without a heading and empty rows are found", () => {
  expect(check("| | Falls | |\n| --- | --- | --- |\n| North | 3 | 4 |\n| | | |")).toEqual([
    "goals/falls.md:8:1 Column 1 of the table has no heading. Write in its first row what the column holds.",
    "goals/falls.md:8:1 Column 3 of the table has no heading. Write in its first row what the column holds.",
    "goals/falls.md:11:1 This row of the table is empty. Remove it, or fill it in.",
  ]);
});
