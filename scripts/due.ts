import { join, relative } from "node:path";
import type { Content } from "../src/record/content.ts";
import { dueWork, type DueItem, type DueWork } from "../src/record/due-work.ts";
import { contentOf } from "../src/source/content.ts";
import { FolderError, readSource } from "../src/source/index.ts";
import { defineCommand, runCommand } from "./command.ts";
import { dueText } from "./due-text.ts";
import { FlagError } from "./flags.ts";

export const dueCommand = defineCommand({
  help: `npm run due -- [--format text|json]

Lists everything that needs an editor: pages whose review is due, commitments past their date of which
nothing has been reported since, workstreams that the latest update of their programme says nothing of,
entries that readers see from a later day on, the next one first, and drafts.

  --format   how they are shown: text to read, or json; text if not set
  --help     show this

Environment:
  CONTENT_DIR   the folder of the content; content if not set
  AS_OF         the day that it is listed for, YYYY-MM-DD; today in the UK if not set

Ends with 0 however much there is, 2 where it can’t run.`,
  options: { format: { type: "string" } },
  async run({ values: { format = "text" } }, { settings, folder }) {
    if (format !== "text" && format !== "json") {
      throw new FlagError(`"${format}" is not a format: write text or json.`);
    }
    const { contentDir, asOf, at } = await settings();
    const { content, isWhole } = contentIn(contentDir);
    const work = seenFrom(folder, contentDir, dueWork(content, asOf, at));
    console.log(format === "json" ? JSON.stringify({ asAt: asOf, ...work }, null, 2) : dueText(work, asOf));
    // Apart from the list, which other programs may read.
    if (!isWhole)
      console.error("\nEntries with a problem are left out. Run npm run check to see what is wrong.");
    return 0;
  },
});

function contentIn(contentDir: string): { content: Content; isWhole: boolean } {
  try {
    const source = readSource(contentDir);
    return { content: contentOf(source), isWhole: source.entries.every(({ data }) => data !== undefined) };
  } catch (error) {
    throw error instanceof FolderError ? new FlagError(error.message) : error;
  }
}

/** The same, with each file as its path from a folder. */
function seenFrom(folder: string, contentDir: string, work: DueWork): DueWork {
  const seen = (item: DueItem) => ({ ...item, file: relative(folder, join(contentDir, item.file)) });
  return {
    reviews: work.reviews.map(seen),
    commitments: work.commitments.map(seen),
    workstreams: work.workstreams.map(seen),
    scheduled: work.scheduled.map(seen),
    drafts: work.drafts.map(seen),
  };
}

if (import.meta.main) await runCommand(dueCommand);
