import { formatDate } from "../../record/calendar.ts";
import type { CommitmentData } from "../../schemas/commitment.ts";
import type { SourceEntry } from "../../source/index.ts";
import { commitmentsIn, type Placed } from "../commitments.ts";
import { findings, inData, type Finding } from "../finding.ts";
import { pairsOf, writtenEntry, type SinceRule } from "./revision.ts";

const { error } = findings("moved-due-dates");

export const movedDueDates: SinceRule = {
  id: "moved-due-dates",
  about: "A due date that moved has a note that readers are told of, not a minor one.",
  why: "Who waits for a promise, or has it in a calendar, must learn that its date is another.",
  check: (before, after) =>
    pairsOf(before, after).flatMap(({ was, is }) => {
      const [old, now] = [writtenEntry(before, was), writtenEntry(after, is)];
      // Without any note, `unnoted-changes` asks for one.
      if (!old || !now || notesOf(now).length <= notesOf(old).length) return [];
      const isTold = (entry: SourceEntry) => notesOf(entry).filter(({ kind }) => kind !== "minor").length;
      if (isTold(now) > isTold(old)) return [];
      const dates = new Map(commitmentsIn(old).map(({ data }) => [data.id, data.due]));
      return commitmentsIn(now).flatMap((one) => moved(one, dates.get(one.data.id), now));
    }),
};

function moved({ path, data: { due } }: Placed, was: CommitmentData["due"], now: SourceEntry): Finding[] {
  // Other days for the same words are another reading of them, and the same days in other words no other date.
  if (was === undefined || due === undefined || was.text === due.text || was.by === due.by) return [];
  const message = `This was due “${was.text}” (${formatDate(was.by)} at the latest), and is now due “${due.text}”.`;
  return [
    error(
      inData(now, [...path, "due"]),
      message,
      "Give the note of this change the kind correction or major.",
    ),
  ];
}

function notesOf({ data }: SourceEntry): { kind: string }[] {
  return data && "changes" in data ? data.changes : [];
}
