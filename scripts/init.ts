import { relative, resolve } from "node:path";
import process from "node:process";
import { AnswerError } from "../src/scaffold/answers.ts";
import { CancelError } from "../src/scaffold/ask.ts";
import { beginRecord, firstQuestions } from "../src/scaffold/init.ts";
import { RefusalError } from "../src/scaffold/new-entry.ts";
import { defineCommand, FlagError, runCommand } from "./command.ts";

const flags = firstQuestions.map(({ flag, about, preset }) => {
  return `  --${flag.padEnd(12)}${about}${preset ? ` ${preset} if left out.` : ""}`;
});

export const initCommand = defineCommand({
  help: `npm run init -- FOLDER [--FLAG VALUE]...

Begins a record of your own in FOLDER, which isn’t there yet: one entry of each kind, to be written over. It can
be built at once. In a terminal it asks for what you leave out. Elsewhere --name and --contact are needed.

${flags.join("\n")}

The workflows of the repository, .github/workflows, check and publish FOLDER from then on. Nothing else that is there
already is changed.

Ends with 0 when the folder is made, 1 where there is something in it, 2 where an answer is missing or can’t be used.`,
  options: Object.fromEntries(firstQuestions.map(({ flag }) => [flag, { type: "string" as const }])),
  words: 1,
  async run({ values, positionals: [named] }, { folder: here }) {
    if (named === undefined) throw new FlagError("In which folder is the record to be? Give its name.");
    const contentDir = resolve(here, named);
    const inside = relative(here, contentDir).replaceAll("\\", "/");
    // Elsewhere it is the content of a repository still to come.
    const folder = inside === "" || inside.startsWith("..") ? "content" : inside;
    const { stdin: input, stdout: output } = process;
    const terminal = input.isTTY && output.isTTY ? { input, output } : undefined;
    try {
      const paths = await beginRecord({ contentDir, folder, repository: here, flags: values, terminal });
      console.log(`Made ${named}, with ${paths.length} files.

Next:
- See it: CONTENT_DIR=${named} npm start
- Write over what is there, beginning with ${named}/site.yaml. docs/content has a page for each kind.
- CONTENT_DIR=${named} npm run check says what is to be put right.
- On GitHub, .github/workflows checks each pull request and publishes ${folder} on GitHub Pages.
- docs/adopt.md goes on from here.`);
      return 0;
    } catch (error) {
      if (error instanceof AnswerError) throw new FlagError(error.message);
      if (!(error instanceof RefusalError || error instanceof CancelError)) throw error;
      console.error(error.message);
      return 1;
    }
  },
});

if (import.meta.main) await runCommand(initCommand);
