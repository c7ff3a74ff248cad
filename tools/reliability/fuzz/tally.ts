import { formatNumber } from "../../../src/record/quantities.ts";
import { table } from "../../bench/page.ts";
import type { Judgement } from "./judge.ts";

/** What came of the mutations of one family. */
export interface Row {
  name: string;
  mutations: number;
  refused: number;
  accepted: number;
  wrong: number;
  /** The longest that a check had the processor, in milliseconds. */
  longest: number;
}

/** A row for each family, without any mutation. */
export function emptyTally(names: readonly string[]): Row[] {
  return names.map((name) => ({ name, mutations: 0, refused: 0, accepted: 0, wrong: 0, longest: 0 }));
}

/** Counts what came of one mutation more. */
export function count(row: Row, { outcome }: Judgement, processor: number): void {
  row.mutations++;
  if (outcome === "refused" || outcome === "accepted") row[outcome]++;
  else row.wrong++;
  row.longest = Math.max(row.longest, processor);
}

/** The rows together. */
export function totalOf(rows: readonly Row[]): Row {
  const sum = (key: "mutations" | "refused" | "accepted" | "wrong") =>
    rows.reduce((total, row) => total + row[key], 0);
  return {
    name: "all",
    mutations: sum("mutations"),
    refused: sum("refused"),
    accepted: sum("accepted"),
    wrong: sum("wrong"),
    longest: Math.max(...rows.map(({ longest }) => longest)),
  };
}

/** The rows and their total as a Markdown table. */
export function tallyTable(rows: readonly Row[]): string {
  return table([
    ["what was done to a file", "mutations", "refused", "accepted", "wrong", "longest check, s"],
    ...[...rows, totalOf(rows)].map(({ name, mutations, refused, accepted, wrong, longest }) => [
      name,
      ...[mutations, refused, accepted, wrong].map(formatNumber),
      (longest / 1000).toFixed(1),
    ]),
  ]);
}
