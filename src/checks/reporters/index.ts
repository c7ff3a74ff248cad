import { rulePage } from "../finding.ts";
import { rulePageAddress, shownPath, summaryOf, type Reporter } from "./report.ts";
import { summary } from "./summary.ts";
import { text } from "./text.ts";

/**
 * GitHub's workflow commands, which show each problem at its line in a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
const github: Reporter = (report) => {
  const commands = report.findings.map(({ path, line, column, severity, rule, message, fix }) => {
    const file = shownPath(report.folder, path);
    const properties = Object.entries({ file, line, col: column, title: rule }).map(
      ([name, value]) => `${name}=${escapedProperty(String(value))}`,
    );
    return `::${severity} ${properties.join(",")}::${escaped(`${message} ${fix} (${rulePageAddress(rule, report.source)})`)}`;
  });
  return [...commands, summaryOf(report)].join("\n");
};

/** The escapes of GitHub's own toolkit (actions/toolkit, core/src/command.ts). */
function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A report for other programs: the findings as they are, and the summary. */
const json: Reporter = (report) => {
  const problems = report.findings.map((finding) => ({
    ...finding,
    path: shownPath(report.folder, finding.path),
    page: rulePage(finding.rule),
  }));
  return JSON.stringify({ problems, summary: summaryOf(report) }, undefined, 2);
};

/** The forms that a report can take, by the name that `--format` gives. */
export const reporters = { text, github, json, summary } satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;

/** True for the name of a form of report. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(reporters, name);
}
