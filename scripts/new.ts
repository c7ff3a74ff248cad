import { join, relative } from "node:path";
import process from "node:process";
import { AnswerError } from "../src/scaffold/answers.ts";
import { CancelError } from "../src/scaffold/ask.ts";
import { makeNew, describeNextSteps } from "../src/scaffold/index.ts";
import { listQuestions } from "../src/scaffold/kind-of.ts";
import { RefusalError } from "../src/scaffold/new-entry.ts";
import { kinds as kindNames } from "../src/schemas/kinds.ts";
import { isList } from "../src/source/ids.ts";
import { defineCommand, FlagError, runCommand } from "./command.ts";

const kinds = listQuestions();
const asked = kinds.flatMap(({ questions }) => questions.map(({ flag }) => flag));
const options = {
  ...Object.fromEntries([...asked, "from"].map((flag) => [flag, { type: "string" as const }])),
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

Nothing that is there already is changed. A place, measure or term goes at the end of its list.

Environment:
  CONTENT_DIR   the folder of the content; content if not set
  AS_OF         the day that counts as today, YYYY-MM-DD; today in the UK if not set

Ends with 0 when the entry is made, 1 where it can’t be made, 2 where an answer is missing or can’t be used.`,
  options,
  words: 1,
  async run({ values, positionals: [kind] }, { settings, folder }) {
    const { contentDir, asOf } = await settings();
    const { from, ...flags } = pickTexts(values);
    const boldHeadings = values["bold-headings"] === true ? true : undefined;
    const { stdin: input, stdout: output } = process;
    const terminal = input.isTTY && output.isTTY ? { input, output } : undefined;
    try {
      const made = await makeNew({ contentDir, asOf, kind, flags, from, boldHeadings, terminal });
      const [first = "", ...others] = made.paths.map((path) => relative(folder, join(contentDir, path)));
      const done = isList(made.collection) ? `Added a ${kindNames[made.collection].name} to` : "Made";
      console.log([`${done} ${first}`, ...others.map((path) => `     ${path}`)].join("\n"));
      if (made.notes.length > 0) console.log(`\nFrom the Word document:\n${writeList(made.notes)}`);
      console.log(`\nNext:\n${writeList(describeNextSteps(made.collection))}`);
      return 0;
    } catch (error) {
      if (error instanceof AnswerError) throw new FlagError(error.message);
      if (!(error instanceof RefusalError || error instanceof CancelError)) throw error;
      console.error(error.message);
      return 1;
    }
  },
});

function pickTexts(values: Record<string, unknown>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([flag, value]) => (typeof value === "string" ? [[flag, value]] : [])),
  );
}

function writeList(lines: string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

if (import.meta.main) await runCommand(newCommand);
