import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { tables } from "./tables.ts";

const check = (text: string) => runRule(tables, { "goals/falls.md": writeGoal(text) });

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

test("rows with too few cells or too many are found, and text that runs into the table", () => {
  const row = (line: number, more: string) =>
    `goals/falls.md:${line}:1 This row of the table has ${more} cells than the table has columns. ` +
    "Write a cell for each column, also an empty one; before what is no part of the table, an empty line.";
  expect(check("| Ward | Falls |\n| --- | --- |\n| North |\n| South | 3 | 4 |\nWords after it.")).toEqual([
    row(10, "fewer"),
    row(11, "more"),
    row(12, "fewer"),
  ]);
});

test("a table that is too wide is one problem", () => {
  const wide = (columns: number) => `${"| a ".repeat(columns)}|\n${"| --- ".repeat(columns)}|\n| b |`;
  expect(check(wide(31))).toEqual([
    "goals/falls.md:8:1 The table has 31 columns, and no screen has room for more than 30. Make several tables of it, or turn columns into rows.",
  ]);
  expect(check(wide(30))).toEqual([expect.stringContaining("fewer cells")]);
});

test("lines of a spreadsheet and a table without its second line are found, and prose is not", () => {
  expect(check("Ward\tFalls\nNorth\t3\nSouth\t0")).toEqual([
    expect.stringContaining("Write a table:\n| Ward | Falls |\n| --- | --- |\n| North | 3 |"),
  ]);
  expect(check("| Ward | Falls |\n| North | 3 |")).toEqual([
    expect.stringContaining("Write under the first line: | --- | --- |"),
  ]);
  expect(check("| is a sign.\n\nA tab\there alone.")).toEqual([]);
});

test.each([
  ["| --- | --- |\n| North | 3 |\n| South | 0 |", "a table begins with its headings"],
  ["+----+----+\n| A  | B  |\n+----+----+\n| 1  | 2  |\n+----+----+", "a table begins with its headings"],
  ["Ward    Falls\n------- -----\nNorth   3", "they are a table in other programs alone"],
  ["Ward | Falls\nNorth | 3", "These lines have | between their words"],
  ["Ward\tFalls\n\nNorth\t3\n\nSouth\t0", "These lines have tabs"],
  ["Ward\tFalls\tBeds", "These lines have tabs"],
  ["- Ward\tFalls\n  North\t3", "These lines have tabs"],
])("%j is a table that readers don’t get, once", (text, message) => {
  expect(runRule(tables, { "goals/falls.md": writeGoal(text) })).toEqual([expect.stringContaining(message)]);
});

test.each(["Home | About", "One\ttab in a line.", "A line.\n\nOne\ttab.\n\nA line.", "3 | 4 | 5\nfive"])(
  "%j is no table",
  (text) => {
    expect(runRule(tables, { "goals/falls.md": writeGoal(text) })).toEqual([]);
  },
);
