import { join, relative } from "node:path";
import process from "node:process";
import { makeNew, describeNextSteps } from "../src/scaffold/index.ts";
import { listQuestions } from "../src/scaffold/question.ts";
import { writeFiles } from "../src/scaffold/new-entry.ts";
import type { Target } from "../src/scaffold/readings.ts";
import { readSource } from "../src/source/index.ts";
import { kinds as kindNames } from "../src/schemas/kinds.ts";
import { isList } from "../src/source/ids.ts";
import { defineCommand, FlagError, runCommand } from "./command.ts";

const kinds = listQuestions();
const asked = kinds.flatMap(({ questions }) => questions.map(({ flag }) => flag));
const options = {
  write: { type: "boolean" as const },
  ...Object.fromEntries(
    [...asked, "from", "update", "section"].map((flag) => [flag, { type: "string" as const }]),
  ),
  "bold-headings": { type: "boolean" as const },
};
const needed = kinds.map(({ name, questions }) => {
  const first = questions.filter(({ when }) => when === "now");
  return `  ${name.padEnd(12)}${first.map(({ flag }) => `--${flag}`).join(" ")}`;
});

export const newCommand = defineCommand({
  help: `npm run new -- [KIND] [--FLAG VALUE]...

Makes a new entry of the content, as a draft with everything in it that its kind can have, explained.
In a terminal it asks for what you leave out. Elsewhere each kind needs:

${needed.join("\n")}

  --date     the day of an update, YYYY-MM-DD; today if left out
  --from     a Word document (.docx) that the update is made from
  --bold-headings
             bold lines of that document that read like headings become headings
  --id       the name of the file or of the entry, if it is not to be made from the title
  The other fields of a kind are flags too: --summary, --source, --owner.

npm run new -- readings --from FILE.xlsx --update ID [--section ID] [--write]

Adds the figures of a table, an Excel workbook or comma-separated values (.csv, UTF-8), to a section of an update. Its
first row names its columns: measure, date, value and, where the source says so, of (the total), provisional (yes), revised
(why) and note. A date is 2022-03-14 or a period, such as Q4 2022/23; a value is a number or words, such as fewer than 5. It
says what would be done with each row, and does it with --write, unless one can’t be added or contradicts what the record
holds. What is held already is left out.

Nothing that is there already is changed. A place, measure or term goes at the end of its list.

Environment:
  CONTENT_DIR   the folder of the content; content if not set
  AS_OF         the day that counts as today, YYYY-MM-DD; today in the UK if not set

Ends with 0 when the entry is made, 1 where it can’t be made, 2 where an answer is missing or can’t be used.`,
  options,
  words: 1,
  async run({ values, positionals: [kind] }, { settings, folder }) {
    const { contentDir, asOf } = await settings();
    const { from, update, section, ...flags } = pickTexts(values);
    if (kind === "readings") return addTable(contentDir, from, { update, section }, values["write"] === true);
    const other = Object.entries({ update, section, write: values["write"] }).find(([, given]) => given);
    if (other) throw new FlagError(`--${other[0]} is for readings alone.`);
    const boldHeadings = values["bold-headings"] === true ? true : undefined;
    const { stdin: input, stdout: output } = process;
    const terminal = input.isTTY && output.isTTY ? { input, output } : undefined;
    const made = await makeNew({ contentDir, asOf, kind, flags, from, boldHeadings, terminal });
    const [first = "", ...others] = made.paths.map((path) => relative(folder, join(contentDir, path)));
    const done = isList(made.collection) ? `Added a ${kindNames[made.collection].name} to` : "Made";
    console.log([`${done} ${first}`, ...others.map((path) => `     ${path}`)].join("\n"));
    if (made.notes.length > 0) console.log(`\nFrom the Word document:\n${writeList(made.notes)}`);
    console.log(`\nNext:\n${writeList(describeNextSteps(made.collection))}`);
    return 0;
  },
});

/** Says what is to be done with the rows of a table of figures, and does it where that is asked. Gives the exit code. */
async function addTable(
  contentDir: string,
  from: string | undefined,
  target: Target,
  isWritten: boolean,
): Promise<number> {
  if (from === undefined) throw new FlagError("Which table? Give --from, such as --from figures.csv.");
  const [{ addReadings, neededColumns }, { readTable }] = await Promise.all([
    import("../src/scaffold/readings.ts"),
    import("../src/scaffold/table.ts"),
  ]);
  const table = await readTable(from, neededColumns);
  const { lines, problems, added, file } = addReadings(table, target, readSource(contentDir));
  console.log(writeList(lines));
  if (problems > 0) {
    console.error(`Nothing is added: ${problems} of ${lines.length} rows can’t be.`);
    return 1;
  }
  if (!file) console.log("\nThere is nothing to add.");
  else if (isWritten) writeFiles(contentDir, [file]);
  if (file)
    console.log(isWritten ? `\nAdded ${added} to ${file.path}.` : "\nTo add them: the same with --write.");
  return 0;
}

function pickTexts(values: Record<string, unknown>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([flag, value]) => (typeof value === "string" ? [[flag, value]] : [])),
  );
}

function writeList(lines: string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

if (import.meta.main) await runCommand(newCommand);
