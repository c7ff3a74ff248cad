import type { MdastNode } from "satteri";
import type { SourceEntry } from "../../source/index.ts";
import { getText } from "../../source/markdown.ts";
import { writeGoal } from "../example.ts";
import { error, locateInBody, locateInText, type Finding, type Rule } from "../finding.ts";

/** The most columns: twice the months of a year, with words and totals. */
const mostColumns = 30;

/** WCAG 2.2 SC 1.3.1: the header cells of a table are what its other cells are about. */
export const tables: Rule = {
  id: "tables",
  about: "Every column of a table has a heading, and every row a cell for each column.",
  why: "A screen reader says a cell’s heading before the cell. Without one, figures have no meaning. A cell too many is left out of the page without a word.",
  wrong: { "goals/falls.md": writeGoal("| Ward | |\n| --- | --- |\n| North | 3 |\n| South |\n| | |") },
  right: { "goals/falls.md": writeGoal("| Ward | Falls |\n| --- | --- |\n| North | 3 |\n| South | 0 |") },
  check: ({ entries }) => entries.flatMap(findProblems),
};

function findProblems(entry: SourceEntry): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  return nodes.flatMap((table): Finding[] => {
    if ("children" in table && table.type !== "table") return lostTables(entry, table.children);
    if (table.type !== "table") return [];
    const [header = table, ...rows] = table.children;
    const columns = getCells(header);
    if (columns.length > mostColumns) {
      const message = `The table has ${columns.length} columns, and no screen has room for more than ${mostColumns}.`;
      return [
        error(locateInBody(entry, header), message, "Make several tables of it, or turn columns into rows."),
      ];
    }
    const unnamed = columns.flatMap((cell, index) => (getText(cell) === "" ? [index + 1] : []));
    return [
      ...unnamed.map((number) =>
        error(
          locateInBody(entry, header),
          `Column ${number} of the table has no heading.`,
          "Write in its first row what the column holds.",
        ),
      ),
      ...rows.flatMap((row) => {
        const problem = findRowProblem(getCells(row), columns.length);
        return problem ? [error(locateInBody(entry, row), ...problem)] : [];
      }),
    ];
  });
}

/** One finding for each lost table, which can have an empty line between its rows. */
function lostTables(entry: SourceEntry, nodes: readonly MdastNode[]): Finding[] {
  const found: Finding[] = [];
  for (let first = 0; first < nodes.length; first++) {
    const node = nodes[first];
    // Two rows of hyphens are a line across the page.
    if (node?.type === "thematicBreak" && rule.test(getLines(entry, node)[0] ?? "")) {
      return [...found, error(locateInBody(entry, node), ...ofOthers)];
    }
    if (node?.type !== "paragraph") continue;
    const lines = getLines(entry, node);
    let last = first;
    while (
      isOneRow(lines) &&
      nodes[last + 1]?.type === "paragraph" &&
      isOneRow(getLines(entry, nodes[last + 1]))
    ) {
      last++;
      lines.push(...getLines(entry, nodes[last]));
    }
    const problem = findLostTable(lines);
    if (problem) found.push(error(locateInText(entry, node.position?.start.offset ?? 0), ...problem));
    first = last;
  }
  return found;
}

const tab = /\S\t+(?=\S)/g;
/** The line under the headings of a table, as Markdown and other programs have it. */
const rule = /^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$|^\+(?:[-=]{2,}\+)+$|^-{3,}(?:[ \t]+-{3,})+$/;

const ofOthers: [message: string, fix: string] = [
  "Readers would see these lines as they are: they are a table in other programs alone.",
  "Write | at both ends and between the cells of each line, and | --- | --- | under the first.",
];

function isOneRow(lines: readonly string[]): boolean {
  return lines.every((line) => line.search(tab) !== -1);
}

function getLines(entry: SourceEntry, node: MdastNode | undefined): string[] {
  const [start = 0, end = 0] = [node?.position?.start.offset, node?.position?.end.offset];
  return (entry.body?.text.slice(start, end) ?? "")
    .split("\n")
    .map((line) => line.replace(/^[\s>]+|\s+$/g, ""));
}

/** Lines that are meant as a table: those of a spreadsheet, which have tabs, and those without the line under the first. */
function findLostTable(lines: readonly string[]): [message: string, fix: string] | undefined {
  const [first = "", second = ""] = lines;
  const isEach = (pattern: RegExp) => lines.length > 1 && lines.every((line) => pattern.test(line));
  if (lines.length > 1 && rule.test(first)) {
    return [
      "Readers would see these lines as they are: a table begins with its headings, and the line of dashes is under them.",
      "Write a line with the headings above the first: | Ward | Falls |",
    ];
  }
  if (lines.some((line) => rule.test(line) && /[|+ ]/.test(line)) && lines.length > 2) {
    return ofOthers;
  }
  if (isEach(/^\|.*\|$/) && !lines.some((line) => /\\\|/.test(line))) {
    const under = getRule(first.split("|").length - 2);
    return [
      "Readers would see these lines as they are, as the second is not the rule of a table.",
      `Write under the first line: ${under}`,
    ];
  }
  if (isEach(/\S \| \S/) && new Set(lines.map((line) => line.split(" | ").length)).size === 1) {
    const row = (line: string) => `| ${line} |`;
    return [
      "These lines have | between their words, and readers would see them run together.",
      `Write a table:\n${row(first)}\n${getRule(first.split(" | ").length)}\n${row(second)}`,
    ];
  }
  const tabs = first.match(tab)?.length ?? 0;
  if (!isEach(/\S\t/) && !(lines.length === 1 && tabs > 1)) return undefined;
  const row = (line: string) =>
    `| ${line
      .split(/\t+/)
      .map((cell) => cell.trim())
      .join(" | ")} |`;
  const columns = first.split(/\t+/).length;
  return [
    "These lines have tabs between their words, as a spreadsheet has, and readers would see them run together.",
    `Write a table:\n${row(first)}\n${getRule(columns)}\n${lines.length > 1 ? row(second) : row("…")}`,
  ];
}

function getRule(columns: number): string {
  return `|${" --- |".repeat(columns)}`;
}

function findRowProblem(cells: MdastNode[], columns: number): [message: string, fix: string] | undefined {
  if (cells.every((cell) => getText(cell) === "")) {
    return ["This row of the table is empty.", "Remove it, or fill it in."];
  }
  // Cells that are missing are made up when the page is: a short file could become a page of millions.
  if (cells.length === columns) return undefined;
  return [
    `This row of the table has ${cells.length < columns ? "fewer" : "more"} cells than the table has columns.`,
    "Write a cell for each column, also an empty one; before what is no part of the table, an empty line.",
  ];
}

function getCells(row: MdastNode): MdastNode[] {
  return "children" in row ? row.children : [];
}
