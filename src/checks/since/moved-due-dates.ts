import { formatDate } from "../../record/calendar.ts";
import type { CommitmentData } from "../../schemas/commitment.ts";
import type { SourceEntry } from "../../source/index.ts";
import { listCommitments, type Placed } from "../commitments.ts";
import { error, locateInData, type Finding } from "../finding.ts";
import { getNotes, getPairs, type SinceRule } from "./revision.ts";

export const movedDueDates: SinceRule = {
  id: "moved-due-dates",
  about: "A due date that moved has a note that readers are told of, which names the commitment.",
  why: "Who waits for a promise, or has it in a calendar, must learn that its date is another.",
  check: (before, after) =>
    getPairs(before, after).flatMap(({ old, now }) => {
      // Without any note, `unnoted-changes` asks for one.
      if (getNotes(now).length <= getNotes(old).length) return [];
      const toldOf = (entry: SourceEntry, id: string) =>
        getNotes(entry).filter(({ kind, dueDateOf }) => kind !== "minor" && dueDateOf === id).length;
      const dates = new Map(listCommitments(old).map(({ data }) => [data.id, data.due]));
      return listCommitments(now)
        .filter(({ data: { id } }) => toldOf(now, id) <= toldOf(old, id))
        .flatMap((one) => move(one, dates.get(one.data.id), now));
    }),
};

function move({ path, data: { id, due } }: Placed, was: CommitmentData["due"], now: SourceEntry): Finding[] {
  // Other days for the same words are another reading of them, and the same days in other words no other date.
  if (was === undefined || due === undefined || was.text === due.text) return [];
  if (was.by !== undefined && was.by === due.by) return [];
  const latest = was.by === undefined ? "" : ` (${formatDate(was.by)} at the latest)`;
  const message = `This was due “${was.text}”${latest}, and is now due “${due.text}”.`;
  return [
    error(
      locateInData(now, [...path, "due"]),
      message,
      `Give the note of this change the kind correction or major, and the lines “was: ${was.text}”, “now: ${due.text}” and “dueDateOf: ${id}”.`,
    ),
  ];
}
