import process from "node:process";
import { startVitest } from "vitest/node";
import { runScript } from "./child.ts";
import { runCommand } from "./command.ts";
import { countLine, countOne, countStates, total, type Count } from "./count.ts";

// Each step runs whatever became of the one before, so that everything is seen at once.
const steps = [
  { name: "Formatting", run: () => tool("prettier/bin/prettier.cjs", "--check", ".") },
  { name: "Types", run: () => tool("astro/bin/astro.mjs", "check") },
  { name: "Units", run: () => tests("unit") },
  { name: "Built site and real browser", run: () => tests("site") },
];

await runCommand({
  help: `npm test

Checks formatting and types, then runs the tests of the code, of the built site and in a
real browser. Ends with one line that counts them.

  --help   show this`,
  options: {},
  async run() {
    const counts: Count[] = [];
    for (const { name, run } of steps) {
      console.log(`\n${name}`);
      counts.push(await run());
    }
    const all = total(counts);
    console.log(`\n${countLine(all)}`);
    return all.failed > 0 ? 1 : 0;
  },
});

/** Runs a tool of the project's packages, which counts as one check. */
async function tool(path: string, ...args: string[]): Promise<Count> {
  const quietly = { ASTRO_TELEMETRY_DISABLED: "1" };
  return countOne((await runScript(`node_modules/${path}`, args, quietly)) === 0);
}

/** Runs the tests of one of the projects in `vitest.config.ts`. */
async function tests(project: string): Promise<Count> {
  process.exitCode = undefined;
  const vitest = await startVitest([], { project, run: true, reporters: ["default"] });
  const states = vitest.state
    .getTestModules()
    .flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const count = countStates(states);
  // Vitest also fails where a file or the set-up can't be run, or where there is no test at all.
  return count.failed === 0 && process.exitCode ? total([count, countOne(false)]) : count;
}
