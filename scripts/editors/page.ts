import { stripVTControlCharacters } from "node:util";
import type { JobRun, StepRun } from "../workflows/run-workflow.ts";
import type { PullRequest } from "./pull-request.ts";

/** The page that shows, for each pull request, what its editor sees, in Markdown. */
export function editorsPage(pullRequests: readonly PullRequest[]): string {
  return `# What editors see

Ten ordinary changes, and what their pull requests show. \`npm run editors\` writes this page: for each it makes a
branch in a clone of this repository, whose content is [the example](content/README.md), and runs the
commands of \`.github/workflows/check.yml\` one after the other. Actions that only GitHub has are done here in their
simplest way.

${pullRequests.map(partOf).join("\n\n")}
`;
}

function partOf({ change, difference, jobs }: PullRequest): string {
  const rows = jobs.map(({ id, steps, result }) => `| ${id} | ${wordOf(result, steps)} |`);
  return [
    `## ${change.title}`,
    change.about,
    folded("The change", difference, "diff"),
    ["| job | what it says |", "| --- | --- |", ...rows].join("\n"),
    ...annotationsText(jobs),
    ...jobs
      .filter(({ summary }) => summary !== "")
      .map(({ id, summary }) => folded(`The summary of ${id}`, summary, "markdown")),
  ].join("\n\n");
}

function wordOf(result: JobRun["result"], steps: readonly StepRun[]): string {
  const failed = steps.find(({ outcome }) => outcome === "failure");
  const skipped = steps.some(({ outcome, name }) => outcome === "skipped" && name === "npm test");
  if (result !== "failure") return skipped ? "passed: nothing but content is touched" : "passed";
  const last =
    stripVTControlCharacters(failed?.output ?? "")
      .trim()
      .split("\n")
      .at(-1) ?? "";
  return `failed at “${failed?.name ?? ""}”: ${last.replaceAll("|", "\\|")}`;
}

/** What is shown at lines of the files (workflow commands). */
function annotationsText(jobs: readonly JobRun[]): string[] {
  const lines = jobs
    .flatMap(({ steps }) => steps.flatMap(({ output }) => output.split("\n")))
    .flatMap((line) => {
      const [, severity, file, number, said] =
        /^::(\w+) file=([^,]*),line=(\d+)[^:]*::(.*)$/.exec(line) ?? [];
      return severity === undefined ? [] : [`${file}:${number} ${severity}\n  ${said}`];
    });
  return lines.length === 0 ? [] : ["At lines of the files:", blockOf(lines.join("\n"), "text")];
}

function folded(title: string, text: string, language: string): string {
  return `<details><summary>${title}</summary>\n\n${blockOf(text.trimEnd(), language)}\n\n</details>`;
}

function blockOf(text: string, language: string): string {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = "`".repeat(Math.max(3, Math.max(0, ...runs) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}
