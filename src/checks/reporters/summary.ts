import { onOneLine } from "../../source/characters.ts";
import type { RuleFinding } from "../finding.ts";
import { count, getRulePageAddress, showPath, summarise, type Report, type Reporter } from "./report.ts";

/** The most findings that are listed: GitHub takes no summary of more than a megabyte. */
const most = 1000;

/**
 * A report as Markdown, for the summary of a job on GitHub, which shows no more than ten findings of a kind at their
 * lines. The files that a change touches come first, and in each what stops the build. Of other files, warnings are
 * counted alone: they are not the editor's to mend now.
 */
export const formatSummary: Reporter = (report) => {
  const { findings, changed } = report;
  const isTouched = ({ path }: RuleFinding) => changed === undefined || changed.has(path);
  const [touched, others] = [findings.filter(isTouched), findings.filter((finding) => !isTouched(finding))];
  const errors = others.filter(({ severity }) => severity === "error");
  const waiting = others.length - errors.length;
  const listed = [...touched.toSorted(compareErrorsFirst), ...errors];
  const beyond = listed.length - most;
  return [
    "## What the checks say",
    `**${summarise(report)}**`,
    ...filesText(listed.slice(0, most), report),
    ...(beyond > 0 ? [`And ${beyond} more, which \`npm run check\` shows.`] : []),
    ...(waiting > 0
      ? [
          `${count(waiting, "warning")} in files that this change doesn’t touch. \`npm run check\` shows them.`,
        ]
      : []),
  ].join("\n\n");
};

function compareErrorsFirst(a: RuleFinding, b: RuleFinding): number {
  return a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1;
}

function filesText(findings: RuleFinding[], { source, folder, changed }: Report): string[] {
  return [...Map.groupBy(findings, ({ path }) => path)].map(([path, own]) => {
    const lines = own.map(({ line, severity, message, fix, rule }) => {
      const kind = severity === "error" ? "**Problem**" : "Warning";
      const said = escape(onOneLine(`${message} ${fix}`));
      return `- ${kind} in line ${line}: ${said} ([${rule}](${getRulePageAddress(rule, source)}))`;
    });
    const note = changed === undefined || changed.has(path) ? "" : " (not touched by this change)";
    return `### ${escape(onOneLine(showPath(folder, path)))}${note}\n\n${lines.join("\n")}`;
  });
}

/** A text in which nothing is markup, mentions a person or refers to anything: as character references (CommonMark 0.31.2, 2.5). */
function escape(text: string): string {
  return text.replace(/[!#&*+<>@[\\\]^_`|~]|(?<=:)\/\//g, (signs) =>
    [...signs].map((sign) => `&#${sign.codePointAt(0)};`).join(""),
  );
}
