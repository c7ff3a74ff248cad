import { formatDate, type CalendarDate } from "../src/record/calendar.ts";
import type { DueItem, DueKind, DueWork } from "../src/record/due-work.ts";

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
export function dueText(work: DueWork, asOf: CalendarDate): string {
  const groups = kinds.filter((kind) => work[kind].length > 0).map((kind) => groupText(kind, work[kind]));
  if (groups.length === 0) return "Nothing needs an editor today.";
  return [`What needs an editor, as at ${formatDate(asOf)}`, ...groups].join("\n\n");
}

function groupText(kind: DueKind, items: DueItem[]): string {
  return [headings[kind](items.length), ...items.map(itemText)].join("\n");
}

function itemText({ title, file, who, note }: DueItem): string {
  const lines = [title, file, note, ...(who === undefined ? [] : [`Who: ${who}`])];
  return `\n  ${lines.join("\n    ")}`;
}
