import { getRulePage } from "../finding.ts";
import { getRulePageAddress, showPath, summarise, type Reporter } from "./report.ts";
import { formatSummary } from "./summary.ts";
import { formatText } from "./text.ts";

/**
 * GitHub's workflow commands, which show each problem at its line in a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
const formatForGithub: Reporter = (report) => {
  const commands = report.findings.map(({ path, line, column, severity, rule, message, fix }) => {
    const file = showPath(report.folder, path);
    const properties = Object.entries({ file, line, col: column, title: rule }).map(
      ([name, value]) => `${name}=${escapedProperty(String(value))}`,
    );
    return `::${severity} ${properties.join(",")}::${escape(`${message} ${fix} (${getRulePageAddress(rule, report.source)})`)}`;
  });
  return [...commands, summarise(report)].join("\n");
};

/** The escapes of GitHub's own toolkit (actions/toolkit, core/src/command.ts). */
function escape(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escape(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A report for other programs: the findings as they are, and the summary. */
const formatJson: Reporter = (report) => {
  const problems = report.findings.map((finding) => ({
    ...finding,
    path: showPath(report.folder, finding.path),
    page: getRulePage(finding.rule),
  }));
  return JSON.stringify({ problems, summary: summarise(report) }, undefined, 2);
};

/** The forms that a report can take, by the name that `--format` gives. */
export const reporters = {
  text: formatText,
  github: formatForGithub,
  json: formatJson,
  summary: formatSummary,
} satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;

/** True for the name of a form of report. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(reporters, name);
}
