import type { Count } from "../src/build/progress.ts";
import { onOneLine } from "../src/source/characters.ts";
import { fixFolder, type Change } from "../src/checks/fix/index.ts";
import { pickFiles, makeChecker, narrowResult, checkFolder } from "../src/checks/check-folder.ts";
import { measureReadingAges, formatReadingAges } from "../src/checks/prose/readability.ts";
import { count } from "../src/checks/reporters/report.ts";
import { isFormat, reporters } from "../src/checks/reporters/index.ts";
import { listChangedFiles } from "../src/source/git.ts";
import { defineCommand, FlagError, runCommand } from "./command.ts";

export const checkCommand = defineCommand({
  help: `npm run check -- [--format text|github|summary|json] [--since REVISION] [--only PATHS] [--errors] [--all] [--fix] [--reading]

Finds all problems of the content, each with its file, line and column and what to write instead. Errors, which
stop a build, come last, and then how many there are of each rule.

  --format   how they are shown: text to read, github for the lines of its pull requests, summary for those of
             its jobs (Markdown, what a change touches first), or json; text if not set
  --since    finds besides what has changed since a revision that git knows, such as main, and may not:
             an address that leads nowhere any more, an item that feed readers would show a second time,
             a published text that was changed without a change note
  --only     shows what is wrong in some files alone, each by its path, also a folder’s
  --errors   shows errors alone, without warnings
  --all      shows all warnings; as text, at most three of a rule are shown without it
  --fix      first puts right what is certain and changes nothing that the text says, such as addresses that
             have moved, levels of headings, marks of lists and the list of an
             update’s sections, and tells what it changed; with --since, it adds change notes as well
  --reading  tells besides from which age each text can be read with ease

Environment:
  CONTENT_DIR   the folder of the content; content if not set
  AS_OF         the day that it is checked for, YYYY-MM-DD; today in the UK if not set

docs/rules.md explains each rule. Ends with 0 where there is no problem (warnings don’t count), 1 where there is one, 2 where it can’t run.`,
  options: {
    format: { type: "string" },
    since: { type: "string" },
    only: { type: "string", multiple: true },
    errors: { type: "boolean" },
    all: { type: "boolean" },
    fix: { type: "boolean" },
    reading: { type: "boolean" },
  },
  words: Infinity,
  async run(
    { values: { format = "text", since, only = [], errors, all, fix, reading }, positionals },
    { settings: read, folder },
  ) {
    if (!isFormat(format))
      throw new FlagError(`"${format}" is not a format: write text, github, summary or json.`);
    if (only.length === 0 && positionals.length > 0) {
      throw new FlagError(
        `"${positionals[0]}" is one word too many here. For one file, write --only before it.`,
      );
    }
    const settings = await read();
    const paths = [...only, ...positionals];
    const slow = tellWhenSlow();
    const find = makeChecker(settings, since, slow);
    if (fix) tell(fixFolder(settings.contentDir, find, paths, folder));
    const whole = await checkFolder(settings, folder, find, slow);
    if (since !== undefined) whole.changed = new Set(listChangedFiles(settings.contentDir, since));
    const result = narrowResult(whole, pickFiles(paths, whole.source, settings.contentDir, folder));
    const findings = result.findings.filter(({ severity }) => !errors || severity === "error");
    console.log(reporters[format]({ ...result, findings, all, since }));
    // Apart from a report that other programs read.
    if (reading)
      (format === "text" ? console.log : console.error)(
        `\n${formatReadingAges(measureReadingAges(result.source))}`,
      );
    return result.passes ? 0 : 1;
  },
});

/** How long nothing is said of a step that takes its time. */
const MAX_SILENCE = 2000;

/** Tells how far the check is, apart from the report, where that takes a while. */
function tellWhenSlow(): (step: string, count?: Count) => void {
  let last = performance.now();
  return (step, count) => {
    if (performance.now() - last < MAX_SILENCE) return;
    last = performance.now();
    console.error(count ? `${step}: ${count.done} of ${count.total}` : step);
  };
}

/** Apart from the report, which other programs may read. */
function tell(changes: Change[]): void {
  for (const { path, line, rule, about } of changes) {
    console.error(`Fixed ${onOneLine(path)}:${line} ${rule}: ${onOneLine(about)}`);
  }
  if (changes.length > 0) {
    const files = new Set(changes.map(({ path }) => path)).size;
    console.error(`${count(changes.length, "change")} in ${count(files, "file")}\n`);
  }
}

if (import.meta.main) await runCommand(checkCommand);
