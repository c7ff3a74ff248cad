import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { gitIn } from "../../src/source/git-fixture.ts";
import { runWorkflow, type JobRun } from "./run-workflow.ts";
import { readWorkflows } from "./workflow.ts";

// The workflows' own commands, in clones of a small repository. In place of npm is a program that says what it was asked
// for and at which commit; `fails` names commands that end with 1.

const [check, deploy] = readWorkflows();
const content = { "content/goals/falls.md": "No falls.\n" };

const npm = (fails: RegExp) => `#!/usr/bin/env bash
echo "npm $* at $(git log -1 --format=%s)"
case "$*" in
  "run build") mkdir -p dist/.well-known; git log -1 --format=%s > dist/index.html; touch dist/.well-known/security.txt dist/.made-by-build ;;
  *"preview "*) mkdir -p "\${@: -1}/pages"; touch "\${@: -1}/preview.html" "\${@: -1}/pages/a.html" ;;
  *compare*) echo "old: $(cat dist/index.html), new: $(cat "\${@: -1}/index.html"), as at $AS_OF" ;;
esac
[[ ! "$*" =~ ${fails.source.replaceAll(" ", "\\ ")} ]]
`;

// Clones wait for the disk, which may be busy.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "workflow-"));
const repository = join(folder, "repository");
const git = gitIn(repository);
afterAll(() => {
  vi.resetConfig();
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(repository, path, ".."), { recursive: true });
  writeFileSync(join(repository, path), text);
}

beforeAll(() => {
  write("content/site.yaml", "title: Record\n");
  write("src/index.ts", "");
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=base");
  propose("of-content", content);
  propose("of-code", { ...content, "src/index.ts": "x\n" });
});

/** Makes the merge of a change that writes some files, as a branch. */
function propose(branch: string, files: Record<string, string>): void {
  git("checkout", "--quiet", "-b", `change-${branch}`, "main");
  for (const [path, text] of Object.entries(files)) write(path, text);
  git("add", ".");
  git("commit", "--quiet", "--message=change");
  git("checkout", "--quiet", "-b", branch, "main");
  git("merge", "--quiet", "--no-ff", "--message=merge", `change-${branch}`);
}

let runs = 0;

/** Runs a workflow on such a branch. */
function run(
  workflow: typeof check,
  branch: "of-content" | "of-code",
  { fails = /nothing/, before = "" } = {},
) {
  const stage = { repository, branch, folder: join(folder, `run-${++runs}`) };
  const event = { "github.event.before": before };
  const jobs = runWorkflow(workflow!, { ...stage, event, npm: npm(fails) });
  return { folder: stage.folder, job: (id: string) => jobs.find((job) => job.id === id)! };
}

const printed = ({ steps }: JobRun) => steps.map(({ output }) => output).join("");
const outcomeOf = (name: string, { steps }: JobRun) => steps.find((step) => step.name === name)?.outcome;

test("a change of content alone is checked, built, shown and compared, and the tests of the code don't run", () => {
  const { job, folder } = run(check, "of-content");
  expect(["check", "test", "compare"].map((id) => job(id).result)).toEqual(["success", "success", "success"]);
  expect(printed(job("check"))).toContain("npm run check -- --format github --since HEAD^1 at merge");
  expect(printed(job("test"))).not.toContain("npm");
  expect(job("check").summary).toContain("--format summary --since HEAD^1");
  expect(job("check").summary).toContain(`[Open the preview](${join(folder, "artifacts/preview.html")})`);
  expect(existsSync(join(folder, "artifacts/preview-pages/a.html"))).toBe(true);
  expect(existsSync(join(folder, "artifacts/site/site/.well-known/security.txt"))).toBe(true);
});

test("one that touches more runs them, and is compared by the code of the branch as it is, with both sites of one day", () => {
  const { job } = run(check, "of-code");
  expect(printed(job("test"))).toContain("npm test at merge");
  expect(job("compare").summary).toMatch(
    /^npm run --silent compare .* at base\nold: base, new: merge, as at \d{4}-\d\d-\d\d\n$/,
  );
  expect(printed(job("compare"))).not.toContain("at merge");
});

test("what is wrong is in the summary, and the comparison says that there is no site", () => {
  const { job } = run(check, "of-content", { fails: /check/ });
  expect(["check", "compare"].map((id) => job(id).result)).toEqual(["failure", "success"]);
  expect(job("check").summary).toContain("--format summary");
  expect(outcomeOf("npm run build", job("check"))).toBe("skipped");
  expect(job("compare").summary).toContain("The site with this pull request can’t be built");
});

test("a branch that can't be built itself is said to be nothing to compare with", () => {
  const { job } = run(check, "of-content", { fails: /run build.*/ });
  expect(job("compare").result).toBe("success");
  expect(job("compare").summary).toContain("The site as it is without this pull request can’t be built");
});

test("a deployment checks what has changed since the state before the push, or the last commit at night", () => {
  const night = run(deploy, "of-content");
  expect(night.job("deploy").result).toBe("success");
  expect(printed(night.job("build"))).toMatch(/check -- --format github --since [0-9a-f]{40} at merge/);
  expect(readFileSync(join(night.folder, "artifacts/dist/index.html"), "utf8")).toBe("merge\n");
  expect(existsSync(join(night.folder, "artifacts/dist/.made-by-build"))).toBe(false);
  const root = execFileSync("git", ["rev-list", "--max-parents=0", "main"], {
    cwd: repository,
    encoding: "utf8",
  }).trim();
  expect(printed(night.job("build"))).toContain(`--since ${root} at merge`);
  const gone = run(deploy, "of-content", { before: "0".repeat(40) });
  expect(printed(gone.job("build"))).toMatch(/--since (?!0{40})[0-9a-f]{40} at merge/);
});

test("nothing is deployed where the check or the build fails", () => {
  for (const fails of [/format github/, /run build/]) {
    expect(run(deploy, "of-content", { fails }).job("deploy").result).toBe("skipped");
  }
});
