import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { projectFolder } from "../../scripts/command.ts";
import { findGit } from "../../src/source/git-fixture.ts";
import {
  type Context,
  interpolate,
  isMet,
  type JobRun,
  readWorkflows,
  runWorkflow,
  type Workflow,
} from "./workflow.ts";

const files = readWorkflows();
const triggers = ({ on }: Workflow) => Object.keys(on);
const mayWrite = (given: Workflow["permissions"] = {}) => Object.values(given).includes("write");

test("there are the workflows that check and that deploy", () => {
  expect(files.map(({ file }) => file).toSorted()).toEqual(["check.yml", "deploy.yml"]);
});

describe.each(files)("$file", (workflow) => {
  test("never runs a stranger's code with this repository's rights", () => {
    expect(triggers(workflow)).not.toContain("pull_request_target");
    expect(triggers(workflow)).not.toContain("workflow_run");
  });

  test("uses each action by its whole digest, with its version beside it", () => {
    const used = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    const pinned = workflow.text.match(/(?<=uses: )[\w.-]+\/[\w./-]+@[0-9a-f]{40}(?= # v\d+\.\d+\.\d+$)/gm);
    expect(pinned).toEqual(used);
  });

  test("may only read, but for jobs that run nothing of the repository", () => {
    expect(mayWrite(workflow.permissions)).toBe(false);
    for (const { permissions, steps } of Object.values(workflow.jobs)) {
      if (!mayWrite(permissions)) continue;
      expect(
        steps.filter(({ run, uses }) => run !== undefined || uses?.startsWith("actions/checkout@")),
      ).toEqual([]);
    }
  });

  test("puts nothing that a stranger wrote into a command", () => {
    const commands = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run }) => run ?? []),
    );
    expect(commands.filter((command) => command.includes("${{"))).toEqual([]);
  });
});

test("Node is the one that the project runs with, and npm one and the same everywhere, before any package is installed", () => {
  const { dependencies } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  const jobs = files
    .flatMap((file) => Object.values(file.jobs))
    .filter(({ steps }) => steps.some(({ run }) => run?.includes("npm")));
  const versions = jobs.map(({ steps }) => {
    const node = steps.findIndex(({ uses }) => uses?.startsWith("actions/setup-node@"));
    const npm = steps.findIndex(({ run }) => /^npm install --global npm@11\.\d+\.\d+$/.test(run ?? ""));
    const first = steps.findIndex(({ run }) => /npm (?!install --global npm@)/.test(run ?? ""));
    expect(node >= 0 && node < npm && npm < first).toBe(true);
    return [steps[node]?.with["node-version"], steps[npm]?.run];
  });
  expect(jobs.length).toBe(5);
  expect(new Set(versions.map(([node]) => node))).toEqual(new Set([dependencies.node]));
  expect(new Set(versions.map(([, npm]) => npm)).size).toBe(1);
});

test("only .well-known is hidden in what is deployed, and the artifacts take it along", () => {
  const uploads = files.flatMap(({ jobs }) => Object.values(jobs).flatMap(({ steps }) => steps));
  const ofSites = uploads.filter(({ with: { path } }) => path === "dist/" || path?.endsWith("/new"));
  expect(ofSites.filter(({ uses }) => uses?.includes("/upload-")).length).toBe(2);
  for (const { uses, with: given } of ofSites) {
    if (uses?.includes("/upload-")) expect(given["include-hidden-files"]).toBe("true");
  }
});

test("code owners guard everything but content", () => {
  const rows = readFileSync(join(projectFolder, ".github/CODEOWNERS"), "utf8").split("\n");
  expect(rows.filter((row) => row && !row.startsWith("#"))).toEqual(["* @OWNER/maintainers", "/content/"]);
});

describe.each(files.filter((file) => triggers(file).includes("pull_request")))(
  "$file, on a pull request",
  (workflow) => {
    test("has no secrets and no right to write", () => {
      expect(workflow.text).not.toMatch(/\$\{\{[^}]*secrets/);
      expect(Object.values(workflow.jobs).filter((one) => mayWrite(one.permissions))).toEqual([]);
    });
  },
);

test.each(["2026-01-15", "2026-03-29", "2026-07-15", "2026-10-25"])(
  "the site is built within the first hour of %s in the UK",
  (day) => {
    const schedule = z.array(z.object({ cron: z.string() }));
    const crons = files.flatMap(({ on }) => ("schedule" in on ? schedule.parse(on["schedule"]) : []));
    const midnight = Temporal.PlainDate.from(day).toZonedDateTime("Europe/London");
    const utc = midnight.withTimeZone("UTC");
    const minutes = crons.map(({ cron }) => {
      const [minute, hour] = cron.split(" ").map(Number);
      return (hour! * 60 + minute! - (utc.hour * 60 + utc.minute) + 24 * 60) % (24 * 60);
    });
    expect(minutes.filter((after) => after >= 1 && after < 60)).toHaveLength(1);
  },
);

const values: Record<string, string> = { "steps.a.outputs.code": "true", "steps.a.outcome": "failure" };
const context = (success = true): Context => ({
  valueOf: (path) => values[path] ?? "",
  status: { success, failure: !success, always: true, cancelled: false },
});

test.each([
  ["steps.a.outputs.code == 'true'", true],
  ["steps.b.outputs.code == 'true'", false],
  ["steps.a.outcome != 'success' && steps.a.outputs.code == 'true'", true],
  ["steps.a.outcome == 'success' || (steps.a.outputs.code != '')", true],
  ["${{ !cancelled() }}", true],
  ["failure()", false],
  [undefined, true],
])("%s is met: %s", (condition, met) => {
  expect(isMet(condition, context())).toBe(met);
});

test("after a failure only what asks for it runs", () => {
  expect(isMet("steps.a.outputs.code == 'true'", context(false))).toBe(false);
  expect(isMet(undefined, context(false))).toBe(false);
  expect(isMet("${{ !cancelled() }}", context(false))).toBe(true);
});

test("values are put into a text, and what isn’t known is refused", () => {
  expect(interpolate("x/${{ steps.a.outcome }}/${{ steps.b.outcome }}", context())).toBe("x/failure/");
  expect(() => isMet("contains(steps.a.outcome, 'x')", context())).toThrow("Unknown");
});

// The workflows' own commands, in clones of a small repository. In place of npm is a program that says what it was asked
// for and at which commit; `fails` names commands that end with 1.

const [check, deploy] = readWorkflows();
const content = { "content/goals/falls.md": "No falls.\n" };

const npm = (fails: RegExp) => `#!/usr/bin/env bash
echo "npm $* at $(git log -1 --format=%s)"
case "$*" in
  "run build") mkdir -p dist/.well-known; git log -1 --format=%s > dist/index.html; touch dist/.well-known/security.txt dist/.made-by-build ;;
  *"preview "*) mkdir -p "\${@: -1}/pages"; touch "\${@: -1}/preview.html" "\${@: -1}/pages/a.html" ;;
  *--keep*) mkdir -p "\${@: -1}"; touch "\${@: -1}/feed.xml" ;;
  *compare*) echo "old: $(cat dist/index.html), new: $(cat "\${@: -1}/index.html"), as at $AS_OF" ;;
esac
[[ ! "$*" =~ ${fails.source.replaceAll(" ", "\\ ")} ]]
`;

// Clones wait for the disk, which may be busy.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "workflow-"));
const repository = join(folder, "repository");
const git = findGit(repository);
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
  { fails = /nothing/, before = "", event: more = {} as Record<string, string> } = {},
) {
  const stage = { repository, branch, folder: join(folder, `run-${++runs}`) };
  const event = { "github.event.before": before, "github.run_attempt": "1", ...more };
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

test("emails are sent once, after the deployment, of what the published site didn’t have, where a mail server is set", () => {
  const event = { "vars.MAIL_HOST": "mail.example.org", "vars.SITE_ADDRESS": "https://record.example.org" };
  const { job, folder } = run(deploy, "of-content", { event });
  expect(printed(job("build"))).toContain("digest -- --before https://record.example.org --keep");
  expect(job("email").result).toBe("success");
  expect(printed(job("email"))).toMatch(/digest -- --before \S+\/feeds\/before --send at merge/);
  expect(existsSync(join(folder, "artifacts/feeds/before/feed.xml"))).toBe(true);
  const again = { ...event, "github.run_attempt": "2" };
  expect(run(deploy, "of-content", { event: again }).job("email").result).toBe("skipped");
  // What subscribers have had can't be told, so nothing goes out that would never be mailed.
  expect(run(deploy, "of-content", { event, fails: /--keep/ }).job("deploy").result).toBe("skipped");
  expect(run(deploy, "of-content").job("email").result).toBe("skipped");
});
