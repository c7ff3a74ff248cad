import process from "node:process";
import { isFormat, reporters } from "../src/checks/reporters/index.ts";
import { verdictOn } from "../src/checks/verdict.ts";
import { FolderError } from "../src/source/index.ts";
import { runCommand } from "./command.ts";
import { FlagError } from "./flags.ts";
import { settingsOfRun } from "./settings.ts";

await runCommand({
  help: `npm run check -- [--format text|github|json]

Finds all problems of the content, each with its file, line and column and what to write instead.

  --format   how they are shown: text to read, github for its pull requests, or json; text if not set

Environment:
  CONTENT_DIR   the folder of the content; content if not set

Ends with 0 where there is no problem (warnings don’t count), 1 where there is one, 2 where it can’t run.`,
  options: { format: { type: "string" } },
  async run({ values: { format = "text" } }) {
    if (!isFormat(format)) throw new FlagError(`"${format}" is not a format: write text, github or json.`);
    const verdict = await verdictOnContent();
    console.log(reporters[format](verdict));
    return verdict.passes ? 0 : 1;
  },
});

async function verdictOnContent() {
  const { contentDir } = await settingsOfRun();
  try {
    return verdictOn(contentDir, process.cwd());
  } catch (error) {
    throw error instanceof FolderError ? new FlagError(error.message) : error;
  }
}
