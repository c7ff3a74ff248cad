import { compareNewestFirst, type CalendarDate } from "./calendar.ts";
import { getOwnId } from "../routes.ts";
import { listPublishedEntries, type PublishedEntry } from "./published.ts";
import type { ChangeData } from "../schemas/publication.ts";

/** A change that readers are told of. */
export interface ChangeEntry {
  date: CalendarDate;
  kind: "correction" | "major";
  note: string;
  /** What the page said, and what it says now: a note may have neither. */
  was?: string | undefined;
  now?: string | undefined;
  /** The commitment whose due date it moved. */
  dueDateOf?: string | undefined;
  /** Its place on the entry's page, which stays what it is. */
  anchor: string;
}

/** What each kind of change is called. */
export const changeNames: Record<ChangeEntry["kind"], string> = {
  correction: "Correction",
  major: "Major change",
};

/** The changes that readers are told of, oldest first: those that are not minor. */
export function getChanges(written: readonly ChangeData[]): ChangeEntry[] {
  return written
    .flatMap(({ kind, ...change }, index) =>
      kind === "minor" ? [] : [{ ...change, kind, anchor: getAnchor(written, index) }],
    )
    .toSorted((a, b) => compareNewestFirst(b.date, a.date));
}

/** The day of the latest change that readers are told of. */
export function getLastChanged(written: readonly ChangeData[]): CalendarDate | undefined {
  return getChanges(written).at(-1)?.date;
}

/** `change-2022-05-03`, and `change-2022-05-03-2` for the second note of a day, whatever their words. */
function getAnchor(written: readonly ChangeData[], index: number): string {
  const date = written[index]?.date ?? "";
  const before = written.slice(0, index).filter((change) => change.date === date).length;
  return before === 0 ? `change-${date}` : `change-${date}-${before + 1}`;
}

/** A change with the entry that was changed. */
export interface EntryChange extends ChangeEntry {
  entry: PublishedEntry;
  permalink: string;
  /** What subscribers know it by; it survives a new name of the entry. */
  guid: string;
}

/** The changes of all entries that readers are told of, newest first. */
export function getAllChanges(content: Parameters<typeof listPublishedEntries>[0]): EntryChange[] {
  return listPublishedEntries(content)
    .flatMap((entry) =>
      getChanges(entry.changes)
        .reverse()
        .map((change) => ({
          ...change,
          entry,
          permalink: `${entry.permalink}#${getOwnId(change.anchor)}`,
          guid: `${entry.guid}#${change.anchor}`,
        })),
    )
    .toSorted((a, b) => compareNewestFirst(a.date, b.date));
}
