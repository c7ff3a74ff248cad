import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { projectFolder } from "../child.ts";
import { runWorkflow, type JobRun } from "../workflows/run-workflow.ts";
import { readWorkflows } from "../workflows/workflow.ts";
import { filesOf, type OrdinaryChange } from "./ordinary-changes.ts";

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
export function openPullRequests(
  changes: readonly OrdinaryChange[],
  done: (made: PullRequest) => void,
): void {
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
      change.make(filesOf(join(repository, "content")));
      git("add", ".");
      git("commit", "--quiet", `--message=${change.title}`);
      const difference = git("show", "--format=", "--no-color");
      git("checkout", "--quiet", "-b", `merge-${index}`, "published");
      git("merge", "--quiet", "--no-ff", "--message=Merge", `change-${index}`);
      const stage = join(folder, `run-${index}`);
      const jobs = runWorkflow(workflow, { repository, branch: `merge-${index}`, folder: stage });
      done({ change, difference, jobs: jobs.map((job) => withoutFolder(job, stage)) });
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
function withoutFolder(job: JobRun, folder: string): JobRun {
  const shorter = (text: string) => text.replaceAll(`${folder}/`, "");
  const steps = job.steps.map((step) => ({ ...step, output: shorter(step.output) }));
  return { ...job, summary: shorter(job.summary), steps };
}
