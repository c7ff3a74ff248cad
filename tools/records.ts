import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { projectFolder, runCommand } from "../scripts/command.ts";
import { copyRepository } from "../tests/reliability/trial.ts";
import { readContent, writeContent } from "../tests/setup/content.ts";
import { useWorkFolder } from "./process.ts";
import { makeRecordsLike } from "./records-like.ts";

/**
 * Runs the tests in a copy of the repository: all but those of `content/` without that folder, so that none of
 * them can read it, and those of `content/` on five other records. Tells how each ended, and whether all did well.
 */
async function testRecords(): Promise<boolean> {
  const records = makeRecordsLike(
    readContent(join(projectFolder, "content")),
    readContent(join(projectFolder, "docs/content/example")),
  );
  return useWorkFolder("records", async (folder) => {
    const repository = join(folder, "repository");
    const content = join(repository, "content");
    copyRepository(repository);
    const outcomes: string[] = [];
    const tryWith = async (name: string, ...asked: string[]): Promise<boolean> => {
      console.log(`\nThe tests with ${name}`);
      const isRight = (await runTests(repository, asked)) === 0;
      outcomes.push(`With ${name}: ${isRight ? "right" : "wrong, see above"}`);
      return isRight;
    };
    let isRight = true;
    for (const { name, files } of records) {
      rmSync(content, { recursive: true });
      writeContent(content, files);
      isRight = (await tryWith(name, "tests/record")) && isRight;
    }
    rmSync(content, { recursive: true });
    isRight = (await tryWith("no content/, all but its own", "--exclude", "tests/record/**")) && isRight;
    console.log(`\n${outcomes.join("\n")}`);
    return isRight;
  });
}

async function runTests(repository: string, args: string[]): Promise<number | null> {
  const vitest = "node_modules/vitest/vitest.mjs";
  const child = spawn(process.execPath, [vitest, "run", ...args], { cwd: repository, stdio: "inherit" });
  const [code] = await once(child, "close");
  return code;
}

await runCommand({
  help: `npm run records

Shows that the content decides nothing: runs all tests but those of content/ without it, and those of content/
on five other records in its place. Takes many minutes.

  --help   show this

Ends with 0 where all is well, 1 where not.`,
  options: {},
  run: async () => ((await testRecords()) ? 0 : 1),
});
