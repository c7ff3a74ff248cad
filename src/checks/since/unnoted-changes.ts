import type { CalendarDate } from "../../record/calendar.ts";
import type { SourceEntry } from "../../source/index.ts";
import { findings, type Finding } from "../finding.ts";
import { changeNote } from "./change-note.ts";
import { addressesIn, differencesOf, isSlip, plainBody, type Difference } from "./difference.ts";
import { pairsOf, writtenEntry, type SinceRule } from "./revision.ts";
import { fieldsOf, partsOf, type Part } from "./texts.ts";

const { error } = findings("unnoted-changes");

export const unnotedChanges: SinceRule = {
  id: "unnoted-changes",
  about:
    "Whoever changes what the text of a published page says adds a change note, even if only a minor one. Spelling, spaces and Markdown’s marks need none.",
  why: "A record that could change without a word would be no record.",
  check: (before, after, asOf) =>
    pairsOf(before, after).flatMap(({ was, is }) => {
      const [old, now] = [writtenEntry(before, was), writtenEntry(after, is)];
      if (!old || !now || notesIn(now) > notesIn(old)) return [];
      const [oldFile = "", file = ""] = [before.texts.get(old.path), after.texts.get(now.path)];
      const part = changedPart(partsOf(old, oldFile), partsOf(now, file));
      const differences = part && differencesBetween(old, now);
      if (!part || differences?.length === 0) return [];
      return [unnoted(part, now, file, asOf, differences ?? [])];
    }),
};

function unnoted(
  part: Part,
  now: SourceEntry,
  file: string,
  asOf: CalendarDate,
  differences: Difference[],
): Finding {
  const note = changeNote(now, file, asOf, differences);
  const kinds = "With the kind correction or major in place of minor, readers are told.";
  const fix = note
    ? `Say in a note what changed. Add ${note.where}:\n${note.lines}\n${kinds}`
    : `Add to “changes”: { date: ${asOf}, kind: minor, note: What changed. } ${kinds}`;
  return error(
    part.placeIn(now),
    "The text has changed since it was published, and no new note says so.",
    fix,
    note && [note.edit],
  );
}

/**
 * What readers read otherwise than before. None where that is a few letters alone; nothing where it can’t be told
 * word by word, as in figures and links.
 */
function differencesBetween(old: SourceEntry, now: SourceEntry): Difference[] | undefined {
  const [was, is] = [fieldsOf(old), fieldsOf(now)];
  const differences = [
    ...differencesOf(was.words.join("\n"), is.words.join("\n")),
    ...differencesOf(plainBody(old), plainBody(now)),
  ];
  if (was.facts !== is.facts || addressesIn(old) !== addressesIn(now)) return undefined;
  return isSlip(differences, [...is.words, plainBody(now)].join("\n")) ? [] : differences;
}

/** Also those of days to come: the note of a change is often dated on the day that it will be public. */
function notesIn({ data }: SourceEntry): number {
  return data && "changes" in data ? data.changes.length : 0;
}

function changedPart(was: Part[], is: Part[]): Part | undefined {
  if (wholeOf(was) === wholeOf(is)) return undefined;
  const without = (parts: Part[], others: Part[]) => {
    const texts = new Set(others.map(({ text }) => text));
    return parts.find(({ text }) => !texts.has(text));
  };
  const inAnotherOrder = is.find(({ text }, index) => text !== was[index]?.text);
  return without(is, was) ?? without(was, is) ?? inAnotherOrder;
}

/** Where a paragraph ends is white space too. */
function wholeOf(parts: Part[]): string {
  return parts.map(({ text }) => text).join(" ");
}
