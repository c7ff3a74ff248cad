import { spawnSync } from "node:child_process";
import process from "node:process";
import { expect, test } from "vitest";
import { projectFolder } from "./child.ts";

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
