import type { MdastNode } from "satteri";
import type { SourceEntry } from "../source/index.ts";
import { textOf } from "../source/markdown.ts";
import { goal } from "./example.ts";
import { findings, inBody, inText, type Finding, type Rule } from "./finding.ts";

const { error } = findings("tables");

/** The most columns: twice the months of a year, with words and totals. */
const mostColumns = 30;

/** WCAG 2.2 SC 1.3.1: the header cells of a table are what its other cells are about. */
export const tables: Rule = {
  id: "tables",
  about: "Every column of a table has a heading, and every row a cell for each column.",
  why: "A screen reader says a cell’s heading before the cell. Without one, figures have no meaning. A cell too many is left out of the page without a word.",
  wrong: { "goals/falls.md": goal("| Ward | |\n| --- | --- |\n| North | 3 |\n| South |\n| | |") },
  right: { "goals/falls.md": goal("| Ward | Falls |\n| --- | --- |\n| North | 3 |\n| South | 0 |") },
  check: ({ entries }) => entries.flatMap(problemsOf),
};

function problemsOf(entry: SourceEntry): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  return nodes.flatMap((table): Finding[] => {
    if (table.type === "paragraph") return lostTable(entry, table);
    if (table.type !== "table") return [];
    const [header = table, ...rows] = table.children;
    const columns = cellsOf(header);
    if (columns.length > mostColumns) {
      const message = `The table has ${columns.length} columns, and no screen has room for more than ${mostColumns}.`;
      return [error(inBody(entry, header), message, "Make several tables of it, or turn columns into rows.")];
    }
    const unnamed = columns.flatMap((cell, index) => (textOf(cell) === "" ? [index + 1] : []));
    return [
      ...unnamed.map((number) =>
        error(
          inBody(entry, header),
          `Column ${number} of the table has no heading.`,
          "Write in its first row what the column holds.",
        ),
      ),
      ...rows.flatMap((row) => {
        const problem = rowProblem(cellsOf(row), columns.length);
        return problem ? [error(inBody(entry, row), ...problem)] : [];
      }),
    ];
  });
}

/** Lines that are meant as a table: those of a spreadsheet, which have tabs, and those without the line under the first. */
function lostTable(entry: SourceEntry, { position }: MdastNode): Finding[] {
  const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
  const lines = (entry.body?.text.slice(start, end) ?? "").split("\n").map((line) => line.trim());
  const [first = "", second = ""] = lines;
  const isEach = (pattern: RegExp) => lines.length > 1 && lines.every((line) => pattern.test(line));
  const at = inText(entry, start);
  if (isEach(/^\|.*\|$/) && !lines.some((line) => /\\\|/.test(line))) {
    const rule = ruleOf(first.split("|").length - 2);
    const message = "Readers would see these lines as they are, as the second is not the rule of a table.";
    return [error(at, message, `Write under the first line: ${rule}`)];
  }
  if (!isEach(/\S\t/)) return [];
  const row = (line: string) =>
    `| ${line
      .split("\t")
      .map((cell) => cell.trim())
      .join(" | ")} |`;
  const message =
    "These lines have tabs between their words, as a spreadsheet has, and readers would see them run together.";
  const fix = `Write a table:\n${row(first)}\n${ruleOf(first.split("\t").length)}\n${row(second)}`;
  return [error(at, message, fix)];
}

function ruleOf(columns: number): string {
  return `|${" --- |".repeat(columns)}`;
}

function rowProblem(cells: MdastNode[], columns: number): [message: string, fix: string] | undefined {
  if (cells.every((cell) => textOf(cell) === "")) {
    return ["This row of the table is empty.", "Remove it, or fill it in."];
  }
  // Cells that are missing are made up when the page is: a short file could become a page of millions.
  if (cells.length === columns) return undefined;
  return [
    `This row of the table has ${cells.length < columns ? "fewer" : "more"} cells than the table has columns.`,
    "Write a cell for each column, also an empty one; before what is no part of the table, an empty line.",
  ];
}

function cellsOf(row: MdastNode): MdastNode[] {
  return "children" in row ? row.children : [];
}
