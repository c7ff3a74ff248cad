import { onOneLine } from "../src/checks/characters.ts";
import { mendFolder } from "../src/checks/fix/mend-folder.ts";
import type { MendedFile } from "../src/checks/fix/index.ts";
import { PathError, wantedFiles } from "../src/checks/only.ts";
import { readingAges, readingAgesText } from "../src/checks/reading-ages.ts";
import { isFormat, reporters } from "../src/checks/reporters/index.ts";
import { onlyOf, verdictOn, verdictSince } from "../src/checks/verdict.ts";
import { RevisionError } from "../src/source/git.ts";
import { FolderError } from "../src/source/index.ts";
import { defineCommand, runCommand } from "./command.ts";
import { FlagError } from "./flags.ts";

export const checkCommand = defineCommand({
  help: `npm run check -- [--format text|github|json] [--since REVISION] [--only PATHS] [--fix] [--reading]

Finds all problems of the content, each with its file, line and column and what to write instead.

  --format   how they are shown: text to read, github for its pull requests, or json; text if not set
  --since    finds besides what has changed since a revision that git knows, such as main, and may not:
             an address that leads nowhere any more, an item that feed readers would show a second time,
             a published text that was changed without a change note
  --only     shows what is wrong in some files alone, each by its path, also a folder’s
  --fix      first mends what changes nothing that readers see, such as the line ends of Windows, tabs
             before keys, and curly quotes round a value, and tells what it mended
  --reading  tells besides from which age each text can be read with ease

Environment:
  CONTENT_DIR   the folder of the content; content if not set
  AS_OF         the day that it is checked for, YYYY-MM-DD; today in the UK if not set

docs/rules explains each rule. Ends with 0 where there is no problem (warnings don’t count), 1 where there is one, 2 where it can’t run.`,
  options: {
    format: { type: "string" },
    since: { type: "string" },
    only: { type: "string", multiple: true },
    fix: { type: "boolean" },
    reading: { type: "boolean" },
  },
  words: Infinity,
  async run(
    { values: { format = "text", since, only = [], fix = false, reading = false }, positionals },
    { settings: read, folder },
  ) {
    if (!isFormat(format)) throw new FlagError(`"${format}" is not a format: write text, github or json.`);
    if (only.length === 0 && positionals.length > 0) {
      throw new FlagError(
        `"${positionals[0]}" is one word too many here. For one file, write --only before it.`,
      );
    }
    const settings = await read();
    const verdict = await sayingWhatIsWrong(async () => {
      const paths = [...only, ...positionals];
      if (fix) tell(mendFolder(settings, paths, folder));
      const all = await (since === undefined
        ? verdictOn(settings, folder)
        : verdictSince(since, settings, folder));
      return onlyOf(all, wantedFiles(paths, all.source, settings.contentDir, folder));
    });
    console.log(reporters[format](verdict));
    // Apart from a report that other programs read.
    if (reading)
      (format === "text" ? console.log : console.error)(`\n${readingAgesText(readingAges(verdict.source))}`);
    return verdict.passes ? 0 : 1;
  },
});

/** Apart from the report, which other programs may read. */
function tell(mended: MendedFile[]): void {
  for (const { path, about } of mended) console.error(`Mended ${onOneLine(path)}: ${about.join(", ")}`);
}

/** @throws {FlagError} in place of an error whose message is for the person who typed the command. */
async function sayingWhatIsWrong<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const mendable =
      error instanceof FolderError || error instanceof RevisionError || error instanceof PathError;
    throw mendable ? new FlagError(error.message) : error;
  }
}

if (import.meta.main) await runCommand(checkCommand);
