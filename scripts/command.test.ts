import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { getRecordFolder } from "../tests/setup/content.ts";
import { FlagError, projectFolder, readFlags } from "./command.ts";

const options = { port: { type: "string" }, help: { type: "boolean" } } as const;

test("reads the flags that a command declares", () => {
  expect(readFlags(["--port", "5000"], options).values.port).toBe("5000");
});

test("reads the words that a command takes", () => {
  expect(readFlags(["old", "new"], options, 2).positionals).toEqual(["old", "new"]);
});

test.each([
  [["--prot", "5000"], "There is no flag --prot. Did you mean --port?"],
  [["-p"], "There is no flag -p. Did you mean --port?"],
  [["--port"], "Option '--port <value>' argument missing."],
  [["--help=yes"], "Option '--help' does not take an argument."],
  [["dist"], '"dist" is one word too many here.'],
])("says in one line what is wrong with %j", (args, message) => {
  expect(() => readFlags(args, options)).toThrow(new FlagError(message));
});

/** Runs a command as npm does, in a process of its own. */
function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    cwd: projectFolder,
    encoding: "utf8",
    input: "",
    env: {
      ...process.env,
      CONTENT_DIR: "docs/content/example",
      AS_OF: "2026-06-01",
    },
  });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

test("a command’s process prints what was asked for and ends with its exit code", () => {
  expect(run("check.ts")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^No problems in \d+ files$/),
  });
  expect(run("due.ts", "--format", "json")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\{/),
  });
  expect(run("compare.ts", "--help")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("OLD NEW"),
  });
});

test("where it can’t run, it says so in one line apart from what it prints, and ends with 2", () => {
  const problem = run("new.ts", "update");
  expect(problem).toMatchObject({ status: 2, stdout: "" });
  expect(problem.stderr.split("\n")).toEqual([expect.stringContaining("Add --programme: ")]);
});

test("Astro tells nobody of a build, and doesn’t look for a newer version of itself", () => {
  const fromAstro = createRequire(createRequire(join(projectFolder, "package.json")).resolve("astro"));
  const telemetry = pathToFileURL(fromAstro.resolve("@astrojs/telemetry")).href;
  // Astro reads the configuration, which reads the content, before it would send anything.
  const program = `
    import { AstroTelemetry } from ${JSON.stringify(telemetry)};
    await import("./astro.config.mjs");
    const { isDisabled } = new AstroTelemetry({ astroVersion: "1", viteVersion: "1" });
    console.log(isDisabled, process.env["ASTRO_DISABLE_UPDATE_CHECK"]);`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: projectFolder,
    encoding: "utf8",
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: undefined,
      ASTRO_DISABLE_UPDATE_CHECK: undefined,
      CONTENT_DIR: getRecordFolder("young"),
    },
  });
  expect(printed.trim()).toBe("true true");
});

const { scripts } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

test("every command that is TypeScript looks first whether it can run", () => {
  const commands = Object.values(scripts).filter((command) => command.includes(".ts"));
  expect(commands.length).toBeGreaterThan(10);
  for (const command of commands) {
    expect(command).toMatch(/^node --require \.\/scripts\/is-installed\.cjs scripts\/[\w-]+\.ts$/);
  }
});

/** A Node of the machine that is too old, if there is one. */
const oldNode = (process.env["PATH"] ?? "")
  .split(delimiter)
  .filter((folder) => !folder.includes("node_modules"))
  .map((folder) => join(folder, "node"))
  .find((node) => {
    try {
      return Number(/^v(\d+)/.exec(execFileSync(node, ["--version"], { encoding: "utf8" }))?.[1]) < 24;
    } catch {
      return false;
    }
  });

test.skipIf(!oldNode)("an older Node, where the machine has one, is told what to do in one sentence", () => {
  const [, ...args] = scripts["check"]?.split(" ") ?? [];
  const { status, stderr } = spawnSync(oldNode ?? "", args, { cwd: projectFolder, encoding: "utf8" });
  expect(stderr).toMatch(
    /^This needs Node 24 and was run with v\d+\.\d+\.\d+: run “npm ci” here, [^.]*\.\n$/,
  );
  expect(status).toBe(1);
});

test("a command that needs more than a build does says so where only that is set up", () => {
  const folder = mkdtempSync(join(tmpdir(), "installed-"));
  try {
    for (const path of ["scripts", "node_modules/astro"]) mkdirSync(join(folder, path), { recursive: true });
    copyFileSync(join(projectFolder, "scripts/is-installed.cjs"), join(folder, "scripts/is-installed.cjs"));
    for (const name of ["new", "build"])
      writeFileSync(join(folder, `scripts/${name}.ts`), "console.log(1);\n");
    const run = (name: string) => {
      const args = ["--require", "./scripts/is-installed.cjs", `scripts/${name}.ts`];
      return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    };
    expect(run("build")).toMatchObject({ status: 0, stdout: "1\n" });
    expect(run("new")).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(/^Only what a build needs is set up, .* run “npm ci” here, [^.]*\.\n$/),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
