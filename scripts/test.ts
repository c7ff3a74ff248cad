import { join } from "node:path";
import process from "node:process";
import { startVitest } from "vitest/node";
import { projectFolder, runScript } from "./child.ts";
import { runCommand } from "./command.ts";
import { countLine, countOne, countStates, total, type Count } from "./count.ts";

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
    const all = total((await Promise.all([tools(), tests()])).flat());
    console.log(`\n${countLine(all)}`);
    return all.failed > 0 ? 1 : 0;
  },
});

/** Checks formatting, slips of code and types. */
async function tools(): Promise<Count[]> {
  return [
    await tool(
      "Formatting",
      "prettier/bin/prettier.cjs",
      "--check",
      "--cache",
      "--cache-strategy=content",
      ".",
    ),
    await tool("Lint", "oxlint/bin/oxlint", "--deny-warnings", "src", "scripts", "tests", "tools"),
    await tool("Types", "astro/bin/astro.mjs", "check"),
  ];
}

/** Runs a tool of the project's packages, which counts as one check. */
async function tool(name: string, path: string, ...args: string[]): Promise<Count> {
  const quietly = { ASTRO_TELEMETRY_DISABLED: "1" };
  const isRight = (await runScript(`node_modules/${path}`, args, quietly)) === 0;
  console.log(`${name}: ${isRight ? "right" : "wrong, see above"}`);
  return countOne(isRight);
}

/** Runs the tests of the code, of the built site and in the browser. */
async function tests(): Promise<Count> {
  process.exitCode = undefined;
  const vitest = await startVitest([], { run: true, reporters: ["default"] });
  const states = vitest.state
    .getTestModules()
    .flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const count = countStates(states);
  // Vitest also fails where a file or the set-up can't be run, or where there is no test at all.
  return count.failed === 0 && process.exitCode ? total([count, countOne(false)]) : count;
}
