import { rulePageAddress, shownPath, summaryOf, type Reporter } from "./report.ts";

/**
 * GitHub's workflow commands, which show each problem at its line in a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Reporter = (report) => {
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
