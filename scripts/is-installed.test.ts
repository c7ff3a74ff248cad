import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { projectFolder } from "./child.ts";

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
