import type { MdastNode } from "satteri";
import type { SourceEntry } from "../source/index.ts";
import { textOf } from "../source/markdown.ts";
import { goal } from "./example.ts";
import { findings, inBody, type Finding, type Rule } from "./finding.ts";

const { error } = findings("tables");

/** WCAG 2.2 SC 1.3.1: the header cells of a table are what its other cells are about. */
export const tables: Rule = {
  id: "tables",
  about: "Every column of a table has a heading, and no row is empty.",
  why: "A screen reader says a cell’s heading before the cell. Without one, figures have no meaning.",
  wrong: { "goals/falls.md": goal("| Ward | |\n| --- | --- |\n| North | 3 |\n| | |") },
  right: { "goals/falls.md": goal("| Ward | Falls |\n| --- | --- |\n| North | 3 |") },
  check: ({ entries }) => entries.flatMap(problemsOf),
};

function problemsOf(entry: SourceEntry): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  return nodes.flatMap((table): Finding[] => {
    if (table.type !== "table") return [];
    const [header, ...rows] = table.children;
    const unnamed = cellsOf(header).flatMap((cell, index) => (textOf(cell) === "" ? [index + 1] : []));
    const empty = rows.filter((row) => cellsOf(row).every((cell) => textOf(cell) === ""));
    return [
      ...unnamed.map((number) =>
        error(
          inBody(entry, header ?? table),
          `Column ${number} of the table has no heading.`,
          "Write in its first row what the column holds.",
        ),
      ),
      ...empty.map((row) =>
        error(inBody(entry, row), "This row of the table is empty.", "Remove it, or fill it in."),
      ),
    ];
  });
}

function cellsOf(row: MdastNode | undefined): MdastNode[] {
  return row && "children" in row ? row.children : [];
}
