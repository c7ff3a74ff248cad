import { onOneLine, visible } from "../characters.ts";
import { rulePage, type Finding } from "../finding.ts";
import { shownPath, summaryOf, type Reporter } from "./report.ts";

/** How much of a long line is shown before and after the place of a problem. */
const before = 60;
const after = 40;

/** A report to read: each problem with its place, what to write instead, and the line that it is in. */
export const text: Reporter = (report) => {
  const { findings, source, folder } = report;
  const lines = new Map(source.files.map((file) => [file.path, file.text.split("\n")]));
  const parts = findings.map((finding) => {
    const { path, line, column, severity, rule, message, fix } = finding;
    const place = `${onOneLine(shownPath(folder, path))}:${line}:${column} ${severity} ${rule}`;
    const said = [message, fix, rulePage(rule)].map((sentence) => `  ${onOneLine(sentence)}`);
    return [place, ...said, ...excerpt(finding, lines.get(path)?.[line - 1])].join("\n");
  });
  return [...parts, summaryOf(report)].join("\n\n");
};

function excerpt({ line, column }: Finding, text: string | undefined): string[] {
  if (!text?.trim()) return [];
  const start = Math.max(0, column - 1 - before);
  const shown = visible(text.slice(start, column - 1 + after)).replaceAll("\t", " ");
  const margin = `  ${line} | `;
  return ["", margin + shown, " ".repeat(margin.length + column - 1 - start) + "^"];
}
