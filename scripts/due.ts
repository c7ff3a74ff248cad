import { join, relative } from "node:path";
import { type CalendarDate, formatDate } from "../src/record/calendar.ts";
import { type DueItem, type DueKind, type DueWork, dueWork } from "../src/record/due-work.ts";
import { contentOf } from "../src/source/content.ts";
import { readSource } from "../src/source/index.ts";
import { defineCommand, FlagError, runCommand } from "./command.ts";

const headings: Record<DueKind, (count: number) => string> = {
  reviews: (count) => (count === 1 ? "1 page is to be reviewed" : `${count} pages are to be reviewed`),
  commitments: (count) =>
    count === 1
      ? "1 commitment is past its date, and nothing has been reported since"
      : `${count} commitments are past their date, and nothing has been reported since`,
  workstreams: (count) =>
    count === 1
      ? "1 workstream is not in the latest update of its programme"
      : `${count} workstreams are not in the latest update of their programme`,
  scheduled: (count) => (count === 1 ? "1 entry is scheduled" : `${count} entries are scheduled`),
  drafts: (count) => (count === 1 ? "1 entry is a draft" : `${count} entries are drafts`),
};

const kinds = Object.keys(headings) as DueKind[];

/** What needs an editor as at a day, as plain text in groups. */
export function writeDueText(work: DueWork, asOf: CalendarDate): string {
  const groups = kinds.filter((kind) => work[kind].length > 0).map((kind) => writeGroup(kind, work[kind]));
  if (groups.length === 0) return "Nothing needs an editor today.";
  return [`What needs an editor, as at ${formatDate(asOf)}`, ...groups].join("\n\n");
}

function writeGroup(kind: DueKind, items: DueItem[]): string {
  return [headings[kind](items.length), ...items.map(writeItem)].join("\n");
}

function writeItem({ title, file, who, note }: DueItem): string {
  const lines = [title, file, note, ...(who === undefined ? [] : [`Who: ${who}`])];
  return `\n  ${lines.join("\n    ")}`;
}

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
    const source = readSource(contentDir);
    const work = nameFilesFrom(folder, contentDir, dueWork(contentOf(source), asOf, at));
    console.log(
      format === "json" ? JSON.stringify({ asAt: asOf, ...work }, null, 2) : writeDueText(work, asOf),
    );
    // Apart from the list, which other programs may read.
    if (source.entries.some(({ data }) => data === undefined))
      console.error("\nEntries with a problem are left out. Run npm run check to see what is wrong.");
    return 0;
  },
});

/** The same, with each file as its path from a folder. */
function nameFilesFrom(folder: string, contentDir: string, work: DueWork): DueWork {
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
