import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { parse } from "yaml";
import { z } from "zod";
import { projectFolder } from "../../scripts/command.ts";

/** What an expression of a workflow can name: values by their path, such as `steps.day.outputs.day`. */
export interface Context {
  /** The value at a path; empty where there is none. */
  valueOf(path: string): string;
  /** The status functions: https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions */
  status: Record<"success" | "failure" | "always" | "cancelled", boolean>;
}

/** A text with the values of its expressions `${{ … }}` put in. */
export function interpolate(text: string, context: Context): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => String(evaluate(expression, context)));
}

/** Whether a step or job with such a condition runs. Without a status function, only where all went well before. */
export function isMet(condition: string | undefined, context: Context): boolean {
  if (condition === undefined) return context.status.success;
  const expression = condition.replace(/^\$\{\{(.*)\}\}$/s, "$1");
  const asks = /\b(?:success|failure|always|cancelled)\(\)/.test(expression);
  return (asks || context.status.success) && isTrue(evaluate(expression, context));
}

type Value = string | boolean;

const isTrue = (value: Value): boolean => value !== "" && value !== false;

const token = /\s*(?:'((?:[^']|'')*)'|([\w-]+(?:\.[\w-]+)*)(\(\))?|(==|!=|&&|\|\||[!()]))/y;

/**
 * What an expression says.
 * @throws {Error} for what this project's workflows don't have.
 */
function evaluate(expression: string, context: Context): Value {
  const tokens = [...expression.trim().matchAll(new RegExp(token.source, "g"))];
  if (tokens.map(([all]) => all).join("") !== expression.trim()) throw new Error(`Unknown: ${expression}`);
  let at = 0;
  const isNext = (sign: string) => tokens[at]?.[4] === sign && ++at > 0;

  const any = (): Value => {
    let value = all();
    while (isNext("||")) {
      const other = all();
      value = isTrue(value) ? value : other;
    }
    return value;
  };
  const all = (): Value => {
    let value = comparison();
    while (isNext("&&")) {
      const other = comparison();
      value = isTrue(value) ? other : value;
    }
    return value;
  };
  const comparison = (): Value => {
    const value = single();
    if (isNext("==")) return value === single();
    return isNext("!=") ? value !== single() : value;
  };
  const single = (): Value => {
    if (isNext("!")) return !isTrue(single());
    if (isNext("(")) {
      const value = any();
      if (!isNext(")")) throw new Error(`Unknown: ${expression}`);
      return value;
    }
    const [, text, path, call] = tokens[at++] ?? [];
    if (text !== undefined) return text.replaceAll("''", "'");
    if (path === undefined) throw new Error(`Unknown: ${expression}`);
    if (!call) return context.valueOf(path);
    if (!(path in context.status)) throw new Error(`Unknown: ${expression}`);
    return context.status[path as keyof Context["status"]];
  };
  const value = any();
  if (at !== tokens.length) throw new Error(`Unknown: ${expression}`);
  return value;
}

// The parts of GitHub's workflow syntax that this project's workflows have:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const permissions = z.record(z.string(), z.enum(["read", "write", "none"]));
const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), text).default({}),
  run: z.string().optional(),
  env: z.record(z.string(), text).default({}),
  "continue-on-error": z.boolean().default(false),
});
const job = z.strictObject({
  "runs-on": z.string(),
  "timeout-minutes": z.number(),
  needs: z.string().optional(),
  if: z.string().optional(),
  permissions: permissions.optional(),
  environment: z.looseObject({}).optional(),
  outputs: z.record(z.string(), z.string()).default({}),
  env: z.record(z.string(), z.string()).default({}),
  steps: z.array(step),
});
const workflow = z
  .strictObject({
    name: z.string(),
    on: z.union([
      z.string().transform((name): Record<string, unknown> => ({ [name]: null })),
      z.record(z.string(), z.unknown()),
    ]),
    permissions,
    concurrency: z.looseObject({}),
    env: z.record(z.string(), z.string()).default({}),
    jobs: z.record(z.string(), job),
  })
  // Each job has what the workflow sets, unless it sets that itself.
  .transform(({ env, jobs, ...rest }) => ({
    ...rest,
    jobs: Object.fromEntries(
      Object.entries(jobs).map(([id, one]) => [id, { ...one, env: { ...env, ...one.env } }]),
    ),
  }));

/** A workflow as its file has it. */
export type Workflow = z.output<typeof workflow> & { file: string; text: string };
export type Job = z.output<typeof job>;
export type Step = z.output<typeof step>;

/** The workflows of a folder, as they are here. What a workflow has that isn't known here is refused. */
export function readWorkflows(folder = join(projectFolder, ".github/workflows")): Workflow[] {
  return globSync("*.{yml,yaml}", { cwd: folder })
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return { file, text, ...workflow.parse(parse(text)) };
    });
}

/** What became of a step. */
export interface StepRun {
  name: string;
  outcome: "success" | "failure" | "skipped";
  /** What it printed. */
  output: string;
}

/** What became of a job, and what GitHub would show of it. */
export interface JobRun {
  id: string;
  result: "success" | "failure" | "skipped";
  steps: StepRun[];
  /** The job's summary, as Markdown. */
  summary: string;
}

/** Where a workflow runs, and what it runs on. */
export interface Stage {
  /** A repository, whose branch `branch` is checked out. */
  repository: string;
  branch: string;
  /** An empty folder for the jobs. Artifacts are put into its folder `artifacts`. */
  folder: string;
  /** What `github.…` gives, by path. */
  event?: Record<string, string>;
  /** A program in place of npm; the real one with the packages that are installed here, if left out. */
  npm?: string;
}

/**
 * Runs a workflow's jobs on this machine, one after the other, as GitHub does: the commands of `run` by bash, and
 * of the actions what they come to here. Packages are those that are installed here, where the lock is the same.
 */
export function runWorkflow({ jobs }: Workflow, stage: Stage): JobRun[] {
  const bin = join(stage.folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "npm"), stage.npm ?? writeLocalNpm(), { mode: 0o755 });
  const outputs = new Map<string, Record<string, string>>();
  const runs: JobRun[] = [];
  for (const [id, job] of Object.entries(jobs)) {
    const needed = runs.find((run) => run.id === job.needs);
    const context = makeContext(needed === undefined || needed.result === "success", (path) => {
      const [, of = "", what, name = ""] = path.split(".");
      if (!path.startsWith("needs.")) return stage.event?.[path] ?? "";
      return what === "result" ? (needed?.result ?? "") : (outputs.get(of)?.[name] ?? "");
    });
    if (!isMet(job.if, context)) {
      runs.push({ id, result: "skipped", steps: [], summary: "" });
      continue;
    }
    const ran = runJob(id, job, stage, bin, context);
    outputs.set(id, ran.outputs);
    runs.push(ran.run);
  }
  return runs;
}

function makeContext(success: boolean, valueOf: Context["valueOf"]): Context {
  return { valueOf, status: { success, failure: !success, always: true, cancelled: false } };
}

function runJob(
  id: string,
  job: Job,
  stage: Stage,
  bin: string,
  around: Context,
): { run: JobRun; outputs: Record<string, string> } {
  const temp = join(stage.folder, id, "temp");
  const workspace = join(stage.folder, id, "workspace");
  for (const folder of [temp, workspace]) mkdirSync(folder, { recursive: true });
  const file = (name: string) => join(stage.folder, id, name);
  const added: Record<string, string> = {};
  const known: Record<string, string> = { "runner.temp": temp };
  const valueOf = (path: string) => known[path] ?? around.valueOf(path);
  let success = true;
  let summary = "";
  const steps = job.steps.map((step, index): StepRun => {
    const context = makeContext(success, valueOf);
    const name = step.name ?? step.run ?? step.uses ?? "";
    const of = `steps.${step.id ?? index}`;
    if (!isMet(step.if, context)) {
      known[`${of}.outcome`] = "skipped";
      return { name, outcome: "skipped", output: "" };
    }
    for (const written of ["env", "output", "summary.md"]) writeFileSync(file(written), "");
    const set = Object.entries({ ...job.env, ...step.env });
    const env = {
      HOME: process.env["HOME"],
      LANG: "C.UTF-8",
      CI: "true",
      GITHUB_ACTIONS: "true",
      PATH: `${bin}:${process.env["PATH"]}`,
      RUNNER_TEMP: temp,
      GITHUB_ENV: file("env"),
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary.md"),
      ...added,
      ...Object.fromEntries(set.map(([key, value]) => [key, interpolate(value, context)])),
    };
    const { status, output, outputs } =
      step.run === undefined
        ? useAction(step, stage, workspace, context)
        : { ...runCommand(step.run, workspace, env), outputs: {} };
    Object.assign(added, readLines(file("env")));
    for (const [key, value] of Object.entries({ ...outputs, ...readLines(file("output")) })) {
      known[`${of}.outputs.${key}`] = value;
    }
    summary += readFileSync(file("summary.md"), "utf8");
    const outcome = status === 0 ? "success" : "failure";
    known[`${of}.outcome`] = outcome;
    if (outcome === "failure" && !step["continue-on-error"]) success = false;
    return { name, outcome, output };
  });
  const outputs = Object.entries(job.outputs).map(([name, value]) => [
    name,
    interpolate(value, makeContext(success, valueOf)),
  ]);
  return {
    run: { id, result: success ? "success" : "failure", steps, summary },
    outputs: Object.fromEntries(outputs),
  };
}

interface Ran {
  status: number;
  output: string;
}

function runCommand(command: string, cwd: string, env: NodeJS.ProcessEnv): Ran {
  // The flags of GitHub's usual shell.
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", command], {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status: status ?? 1, output: stdout + stderr };
}

/** The lines `name=value` that a step wrote for later ones. */
function readLines(file: string): Record<string, string> {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

/**
 * What an action comes to on this machine.
 * @throws {Error} for one that this project's workflows don't use.
 */
function useAction(
  { uses = "", with: given }: Step,
  { repository, branch, folder }: Stage,
  workspace: string,
  context: Context,
): Ran & { outputs: Record<string, string> } {
  const {
    name = "",
    path = "",
    "fetch-depth": depth = "1",
  } = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, interpolate(value, context)]));
  const artifact = (of: string) => join(folder, "artifacts", of);
  const done = { status: 0, output: "", outputs: {} };
  const [action] = uses.split("@");
  switch (action) {
    case "actions/checkout": {
      const short = depth === "0" ? [] : ["--depth", depth];
      const args = ["clone", "--quiet", ...short, "--branch", branch, `file://${repository}`, "."];
      const { status, stderr } = spawnSync("git", args, { cwd: workspace, encoding: "utf8" });
      return { ...done, status: status ?? 1, output: stderr };
    }
    case "actions/setup-node":
      return done;
    case "actions/upload-artifact":
    case "actions/upload-pages-artifact": {
      const from = join(path.startsWith("/") ? "" : workspace, path);
      if (!existsSync(from)) return done;
      const to = artifact(name || basename(from));
      cpSync(from, to, { recursive: true, dereference: true });
      return { ...done, outputs: { "artifact-url": to } };
    }
    case "actions/download-artifact":
      if (!existsSync(artifact(name))) return { ...done, status: 1, output: `There is no artifact ${name}.` };
      cpSync(artifact(name), path, { recursive: true });
      return done;
    case "actions/deploy-pages":
      return { ...done, outputs: { page_url: "https://example.org/" } };
    default:
      throw new Error(`${uses} has no meaning here.`);
  }
}

/** npm, but that the packages that are installed here serve for `npm ci` where the lock is the same, and npm stays as it is. */
function writeLocalNpm(): string {
  return `#!/bin/sh
case "$1" in
  install) exit 0 ;;
  ci)
    if cmp -s package-lock.json "${projectFolder}package-lock.json"; then
      exec ln -s "${projectFolder}node_modules" node_modules
    fi ;;
esac
PATH="\${PATH#*:}" exec npm "$@"
`;
}
