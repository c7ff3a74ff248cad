import type { SourceEntry } from "../../source/index.ts";
import { findings } from "../finding.ts";
import { pairsOf, writtenEntry, type SinceRule } from "./revision.ts";
import { partsOf, type Part } from "./texts.ts";

const { error } = findings("unnoted-changes");

export const unnotedChanges: SinceRule = {
  id: "unnoted-changes",
  about: "Whoever changes the text of a published page adds a change note, even if only a minor one.",
  why: "A record that could change without a word would be no record.",
  check: (before, after, asOf) =>
    pairsOf(before, after).flatMap(({ was, is }) => {
      const [old, now] = [writtenEntry(before, was), writtenEntry(after, is)];
      if (!old || !now || notesIn(now) > notesIn(old)) return [];
      const part = changedPart(
        partsOf(old, before.texts.get(old.path) ?? ""),
        partsOf(now, after.texts.get(now.path) ?? ""),
      );
      if (part === undefined) return [];
      return [
        error(
          part.placeIn(now),
          "The text has changed since it was published, and no new note says so.",
          `Add to “changes” a line such as “- { date: ${asOf}, kind: minor, note: What changed. }”; with the kind correction or major, readers are told.`,
        ),
      ];
    }),
};

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
