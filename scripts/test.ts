import { join } from "node:path";
import process from "node:process";
import { startVitest } from "vitest/node";
import { projectFolder, runCommand, runScript } from "./command.ts";

await runCommand({
  help: `npm test

Checks formatting, slips of code and types, then runs the tests of the code, of the built site and in a
real browser. Ends with one line that counts them.

  --help   show this`,
  options: {},
  async run() {
    // The tests start many builds and commands, which all begin by compiling the same packages.
    process.env["NODE_COMPILE_CACHE"] = join(projectFolder, "node_modules/.cache/compiled");
    // Side by side, because each waits at times; and each runs whatever becomes of the others, so that
    // everything is seen at once.
    const states = (await Promise.all([runTools(), runTests()])).flat();
    const passed = states.filter((state) => state === "passed").length;
    const skipped = states.filter((state) => state === "skipped").length;
    // What never ended has failed.
    const failed = states.length - passed - skipped;
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
    return failed > 0 ? 1 : 0;
  },
});

/** Checks formatting, slips of code and types. Gives the state of each. */
async function runTools(): Promise<string[]> {
  const prettier = ["prettier/bin/prettier.cjs", "--check", "--cache", "--cache-strategy=content", "."];
  const oxlint = ["oxlint/bin/oxlint", "--deny-warnings", "src", "scripts", "tests", "tools"];
  return [
    await runTool("Formatting", prettier),
    await runTool("Lint", oxlint),
    await runTool("Types", ["astro/bin/astro.mjs", "check"]),
  ];
}

async function runTool(name: string, [path = "", ...args]: string[]): Promise<string> {
  const quietly = { ASTRO_TELEMETRY_DISABLED: "1" };
  const isRight = (await runScript(`node_modules/${path}`, args, quietly)) === 0;
  console.log(`${name}: ${isRight ? "right" : "wrong, see above"}`);
  return isRight ? "passed" : "failed";
}

/** Runs the tests of the code, of the built site and in the browser. Gives the state of each. */
async function runTests(): Promise<string[]> {
  process.exitCode = undefined;
  const vitest = await startVitest([], { run: true, reporters: ["default"] });
  const states = vitest.state
    .getTestModules()
    .flatMap((module) => [...module.children.allTests()].map((test) => String(test.result().state)));
  // Vitest also fails where a file or the set-up can't be run, or where there is no test at all.
  const isWhole = !process.exitCode || states.some((state) => state === "failed" || state === "pending");
  return isWhole ? states : [...states, "failed"];
}
