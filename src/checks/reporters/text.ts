import { onOneLine, makeVisible } from "../../source/characters.ts";
import { getRulePage, type RuleFinding } from "../finding.ts";
import { count, showPath, summarise, type Report, type Reporter } from "./report.ts";

/** How much of a long line is shown before and after the place of a problem. */
const before = 60;
const after = 40;

/** How many warnings of a rule are shown, and how many places of one and of an error, where not all are asked for. */
const MAX_WARNINGS = 3;
const MAX_PLACES = 10;

/**
 * A report to read: what is wrong, each with its places, what to write instead, and the line that it is in. Errors
 * come last, where a terminal stops, and then how much there is of each rule.
 */
export const formatText: Reporter = (report) => {
  const { error = [], warning = [] } = Object.groupBy(report.findings, ({ severity }) => severity);
  const lines = new Map(report.source.files.map((file) => [file.path, file.text.split("\n")]));
  const show = (most: number) => (same: RuleFinding[]) => shownOnce(same, report, lines, most);
  const rules = Map.groupBy(repeated(warning), ([{ rule }]) => rule);
  const warnings = [...rules].flatMap(([rule, groups]) => {
    if (report.all) return groups.map(show(Infinity));
    const hidden = groups.slice(MAX_WARNINGS).flat().length;
    const more = hidden > 0 ? [`${count(hidden, "more warning")} of ${rule}: add --all to see them.`] : [];
    return [...groups.slice(0, MAX_WARNINGS).map(show(MAX_WARNINGS)), ...more];
  });
  return [
    ...warnings,
    ...repeated(error).map(show(report.all ? Infinity : MAX_PLACES)),
    ...(report.findings.length > 1 ? [groupByRule(report)] : []),
    ...fixable(report),
    summarise(report),
  ].join("\n\n");
};

/**
 * What a build says of its content: its errors, or, where nothing stops it, how many warnings there are.
 */
export function buildReport(report: Report): string {
  const errors = report.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return formatText({ ...report, findings: errors });
  return report.findings.length > 0 ? `${summarise(report)}: npm run check shows them` : summarise(report);
}

type Same = [RuleFinding, ...RuleFinding[]];

/** Findings that say the same, together, in the order of the first of each. */
function repeated(findings: RuleFinding[]): Same[] {
  const groups = Map.groupBy(findings, ({ rule, message, fix }) => JSON.stringify([rule, message, fix]));
  return [...groups.values()].map(([first, ...others]) => [first!, ...others]);
}

/** What is said of one place or of several, with the line of the first. */
function shownOnce(
  [first, ...others]: RuleFinding[],
  { folder }: Report,
  lines: Map<string, string[]>,
  most: number,
) {
  if (!first) return "";
  const { path, line, severity, rule, message, fix } = first;
  const said = [onOneLine(message), ...fix.split("\n").map(formatLine), getRulePage(rule)].map(
    (one) => `  ${one}`,
  );
  const places = others.slice(0, most - 1).map((other) => `    ${placeOf(other, folder)}`);
  const more = others.length - places.length;
  return [
    `${placeOf(first, folder)} ${severity} ${rule}`,
    ...said,
    ...writeExcerpt(first, lines.get(path)?.[line - 1]),
    ...(others.length > 0 ? ["", `  Also at ${count(others.length, "other place")}:`, ...places] : []),
    ...(more > 0 ? [`    and ${more} more: add --all to see them.`] : []),
  ].join("\n");
}

/** One of several lines to paste. Logs take a line that begins with :: for a command. */
function formatLine(text: string): string {
  return onOneLine(text).replace(/^\s*::/, "□");
}

function placeOf({ path, line, column }: RuleFinding, folder: string): string {
  return `${onOneLine(showPath(folder, path))}:${line}:${column}`;
}

function fixable({ findings, since: revision }: Report): string[] {
  const since = revision === undefined ? "" : `--since ${revision} `;
  const { length } = findings.filter(({ edits }) => edits);
  return length > 0
    ? [`npm run check -- ${since}--fix puts right what is certain: ${length} of ${findings.length}`]
    : [];
}

/** How many findings there are of each rule, errors last, the most last. */
function groupByRule({ findings }: Report): string {
  const rules = Map.groupBy(findings, ({ severity, rule }) => `${severity.padEnd(7)}  ${rule}`);
  const rows = [...rules].map(([name, { length }]) => ({ name, length }));
  const width = Math.max(...rows.map(({ length }) => String(length).length));
  return rows
    .toSorted((a, b) => Number(isError(a.name)) - Number(isError(b.name)) || a.length - b.length)
    .map(({ name, length }) => `  ${String(length).padStart(width)}  ${name}`)
    .join("\n");
}

function isError(name: string): boolean {
  return name.startsWith("error");
}

function writeExcerpt({ line, column }: RuleFinding, text: string | undefined): string[] {
  if (!text?.trim()) return [];
  const start = Math.max(0, column - 1 - before);
  const shown = makeVisible(text.slice(start, column - 1 + after)).replaceAll("\t", " ");
  const margin = `  ${line} | `;
  return ["", margin + shown, " ".repeat(margin.length + column - 1 - start) + "^"];
}
