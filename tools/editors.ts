import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { format } from "prettier";
import { projectFolder, runCommand } from "../scripts/command.ts";
import { openFiles, type OrdinaryChange, ordinaryChanges } from "./ordinary-changes.ts";
import { type JobRun, readWorkflows, runWorkflow, type StepRun } from "../tests/workflows/workflow.ts";

/** A pull request with one change, and what the workflow said of it. */
export interface PullRequest {
  change: OrdinaryChange;
  /** What it changes, as Git shows it. */
  difference: string;
  jobs: JobRun[];
}

/**
 * Makes a pull request with each change, in a clone of this repository whose content is docs/content/example, and runs
 * the workflow that GitHub would run on it. `done` is called after each.
 */
function openPullRequests(changes: readonly OrdinaryChange[], done: (made: PullRequest) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "editors-"));
  try {
    const repository = join(folder, "repository");
    const git = gitIn(repository);
    execFileSync("git", ["clone", "--quiet", projectFolder, repository]);
    git("checkout", "--quiet", "-B", "published");
    git("rm", "-r", "--quiet", "content");
    cpSync(join(projectFolder, "docs/content/example"), join(repository, "content"), { recursive: true });
    git("add", ".");
    git("commit", "--quiet", "--message=The content of the example");
    const workflow = readWorkflows().find(({ file }) => file === "check.yml")!;
    for (const [index, change] of changes.entries()) {
      git("checkout", "--quiet", "-b", `change-${index}`, "published");
      change.make(openFiles(join(repository, "content")));
      git("add", ".");
      git("commit", "--quiet", `--message=${change.title}`);
      const difference = git("show", "--format=", "--no-color");
      git("checkout", "--quiet", "-b", `merge-${index}`, "published");
      git("merge", "--quiet", "--no-ff", "--message=Merge", `change-${index}`);
      const stage = join(folder, `run-${index}`);
      const jobs = runWorkflow(workflow, { repository, branch: `merge-${index}`, folder: stage });
      done({ change, difference, jobs: jobs.map((job) => dropFolder(job, stage)) });
      rmSync(stage, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Git in a repository, as nobody in particular and without anyone's own settings. Gives what it prints. */
function gitIn(repository: string): (...args: string[]) => string {
  const who = { name: "An editor", email: "editor@example.org" };
  const env = {
    PATH: process.env["PATH"],
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.email,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.email,
  };
  return (...args) => execFileSync("git", args, { cwd: repository, env, encoding: "utf8" });
}

/** A job's texts without the folder that it ran in here. */
function dropFolder(job: JobRun, folder: string): JobRun {
  const shorter = (text: string) => text.replaceAll(`${folder}/`, "");
  const steps = job.steps.map((step) => ({ ...step, output: shorter(step.output) }));
  return { ...job, summary: shorter(job.summary), steps };
}

/** The page that shows, for each pull request, what its editor sees, in Markdown. */
export function writeEditorsPage(pullRequests: readonly PullRequest[]): string {
  return `# What editors see

Ten ordinary changes, and what their pull requests show. \`npm run editors\` in \`tools\` writes this page: for each it makes a
branch in a clone of this repository, whose content is [the example](content/README.md), and runs the
commands of \`.github/workflows/check.yml\` one after the other. Actions that only GitHub has are done here in their
simplest way.

${pullRequests.map(writePart).join("\n\n")}
`;
}

function writePart({ change, difference, jobs }: PullRequest): string {
  const rows = jobs.map(({ id, steps, result }) => `| ${id} | ${describeResult(result, steps)} |`);
  return [
    `## ${change.title}`,
    change.about,
    foldAway("The change", difference, "diff"),
    ["| job | what it says |", "| --- | --- |", ...rows].join("\n"),
    ...writeAnnotations(jobs),
    ...jobs
      .filter(({ summary }) => summary !== "")
      .map(({ id, summary }) => foldAway(`The summary of ${id}`, summary, "markdown")),
  ].join("\n\n");
}

function describeResult(result: JobRun["result"], steps: readonly StepRun[]): string {
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
function writeAnnotations(jobs: readonly JobRun[]): string[] {
  const lines = jobs
    .flatMap(({ steps }) => steps.flatMap(({ output }) => output.split("\n")))
    .flatMap((line) => {
      const [, severity, file, number, said] =
        /^::(\w+) file=([^,]*),line=(\d+)[^:]*::(.*)$/.exec(line) ?? [];
      return severity === undefined ? [] : [`${file}:${number} ${severity}\n  ${said}`];
    });
  return lines.length === 0 ? [] : ["At lines of the files:", writeBlock(lines.join("\n"), "text")];
}

function foldAway(title: string, text: string, language: string): string {
  return `<details><summary>${title}</summary>\n\n${writeBlock(text.trimEnd(), language)}\n\n</details>`;
}

function writeBlock(text: string, language: string): string {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = "`".repeat(Math.max(3, Math.max(0, ...runs) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

if (import.meta.main)
  await runCommand({
    help: `npm run editors

Opens a pull request for each of ten ordinary changes of content, in a clone of what is committed here, runs the
workflow of pull requests on it, and writes what an editor would see to docs/editors.md. Takes some minutes.

  --help   show this

Ends with 0 when the page is written.`,
    options: {},
    async run() {
      const made: PullRequest[] = [];
      openPullRequests(ordinaryChanges, (pullRequest) => {
        made.push(pullRequest);
        const results = pullRequest.jobs.map(({ id, result }) => `${id} ${result}`).join(", ");
        // Each at once, so that a run that is ended has something to show.
        writeFileSync(join(projectFolder, "docs/editors.md"), writeEditorsPage(made));
        console.log(`${made.length} of ${ordinaryChanges.length}: ${pullRequest.change.title}: ${results}`);
      });
      const page = await format(writeEditorsPage(made), { parser: "markdown", printWidth: 110 });
      writeFileSync(join(projectFolder, "docs/editors.md"), page);
      return 0;
    },
  });
