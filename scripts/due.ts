import { join, relative } from "node:path";
import { type CalendarDate, formatDate } from "../src/record/calendar.ts";
import { type DueItem, type DueKind, type DueWork, findDueWork } from "../src/record/due-work.ts";
import { getContent } from "../src/source/content.ts";
import { readSource } from "../src/source/index.ts";
import { defineCommand, FlagError, runCommand } from "./command.ts";

const headings: Record<DueKind, [one: string, several: string]> = {
  reviews: ["page is to be reviewed", "pages are to be reviewed"],
  commitments: [
    "commitment is past its date, and no update reports it since",
    "commitments are past their date, and no update reports them since",
  ],
  workstreams: [
    "workstream is not in the latest update of its programme",
    "workstreams are not in the latest update of their programme",
  ],
  scheduled: ["entry is scheduled", "entries are scheduled"],
  drafts: ["entry is a draft", "entries are drafts"],
};

const kinds = Object.keys(headings) as DueKind[];

/** What needs an editor as at a day, as plain text in groups. */
export function writeDueText(work: DueWork, asOf: CalendarDate): string {
  const groups = kinds.filter((kind) => work[kind].length > 0).map((kind) => writeGroup(kind, work[kind]));
  if (groups.length === 0) return "Nothing needs an editor today.";
  return [`What needs an editor, as at ${formatDate(asOf)}`, ...groups].join("\n\n");
}

function writeGroup(kind: DueKind, items: DueItem[]): string {
  const heading = `${items.length} ${headings[kind][items.length === 1 ? 0 : 1]}`;
  return [heading, ...items.map(writeItem)].join("\n");
}

function writeItem({ title, file, who, note }: DueItem): string {
  const lines = [title, file, note, ...(who === undefined ? [] : [`Who: ${who}`])];
  return `\n  ${lines.join("\n    ")}`;
}

export const dueCommand = defineCommand({
  help: `npm run due -- [--format text|json]

Lists everything that needs an editor: pages whose review is due, commitments past their date that no
update reports since, workstreams that the latest update of a programme that reports on all leaves out,
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
    const work = findDueWork(getContent(source), asOf, at);
    // As whoever types the command would open them.
    for (const item of Object.values(work).flat()) item.file = relative(folder, join(contentDir, item.file));
    console.log(
      format === "json" ? JSON.stringify({ asAt: asOf, ...work }, null, 2) : writeDueText(work, asOf),
    );
    // Apart from the list, which other programs may read.
    if (source.entries.some(({ data }) => data === undefined))
      console.error("\nEntries with a problem are left out. Run npm run check to see what is wrong.");
    return 0;
  },
});

if (import.meta.main) await runCommand(dueCommand);
