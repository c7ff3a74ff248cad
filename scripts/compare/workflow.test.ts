import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { projectFolder } from "../child.ts";

const shape = z.object({
  jobs: z.object({
    compare: z.object({
      steps: z.array(
        z.object({
          name: z.string().optional(),
          run: z.string().optional(),
          "continue-on-error": z.boolean().optional(),
        }),
      ),
    }),
  }),
});
const workflow = readFileSync(join(projectFolder, ".github/workflows/check.yml"), "utf8");
const { steps } = shape.parse(parse(workflow)).jobs.compare;

/** Runs a step as GitHub does (bash, which ends at the first error), with programs in place of git and npm. */
function runStep(name: string, npm: string) {
  const folder = mkdtempSync(join(tmpdir(), "step-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [bin, summary, settings] = ["bin", "summary.md", "env"].map((file) => join(folder, file));
  mkdirSync(bin!);
  writeFileSync(join(bin!, "git"), '#!/bin/sh\nmkdir -p "$4"\n', { mode: 0o755 });
  writeFileSync(join(bin!, "npm"), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
  const { run = "" } = steps.find((step) => step.name === name) ?? {};
  const { status, stdout } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", run], {
    cwd: folder,
    env: {
      ...{ PATH: `${bin}:${process.env["PATH"]}`, RUNNER_TEMP: folder },
      ...{ GITHUB_STEP_SUMMARY: summary, GITHUB_ENV: settings },
    },
    encoding: "utf8",
  });
  const written = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");
  return { status, stdout, summary: written(summary!), settings: written(settings!), folder };
}

test("builds both sites as at one day in the UK", () => {
  const { status, settings } = runStep("Set one day for both sites", "");
  expect(status).toBe(0);
  expect(settings).toMatch(/^AS_OF=\d{4}-\d\d-\d\d\n$/);
});

test("builds each in its own folder, with what the checks say of it", () => {
  const echo = 'echo "$PWD $*"';
  const old = runStep("Build the site as it is", echo);
  expect(old.stdout.split("\n")).toEqual([`${old.folder}/old ci`, `${old.folder}/old run build`, ""]);
  expect(readFileSync(join(old.folder, "old.json"), "utf8")).toContain("check -- --format json");
  const now = runStep("Build the site with the pull request", echo);
  expect(now.stdout.split("\n")).toEqual([`${now.folder} ci`, `${now.folder} run build`, ""]);
  expect(readFileSync(join(now.folder, "new.json"), "utf8")).toContain("check -- --format json");
});

test("shows what the comparison writes, and nothing else, in the summary", () => {
  const { summary, folder, status } = runStep("Compare them", 'printf "%s\\n" "$@"');
  expect(status).toBe(0);
  expect(summary.split("\n")).toEqual([
    ...["run", "--silent", "compare", "--"],
    ...["--old-findings", `${folder}/old.json`, "--new-findings", `${folder}/new.json`],
    ...[`${folder}/old/dist`, "dist", ""],
  ]);
});

test("says so where one of the sites can't be built, and goes on", () => {
  expect(runStep("Build the site as it is", "exit 1").status).not.toBe(0);
  const builds = steps.filter(({ run }) => run?.includes("npm run build"));
  expect(builds.map((step) => step["continue-on-error"])).toEqual([true, true]);
  expect(runStep("Say that there is nothing to compare with", "").summary).toContain("can’t be built");
  expect(runStep("Say that there is nothing to compare", "").summary).toContain("can’t be built");
});
