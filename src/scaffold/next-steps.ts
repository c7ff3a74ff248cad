import { unwritten } from "../checks/unfinished.ts";
import { isList } from "../source/ids.ts";
import type { NewCollection } from "./question.ts";

/** What a writer does after a new entry was made, a line each. */
export function nextSteps(collection: NewCollection): string[] {
  if (isList(collection)) {
    return ["Open the file and read through the entry, which is its last.", "Run npm run check."];
  }
  const facts =
    collection === "updates"
      ? ["Add its promises, outcomes and figures to the sections above the text."]
      : [];
  return [
    `Open the file and write what it marks as ${unwritten}.`,
    ...facts,
    "Run npm run check: it says what is still missing.",
    "When it is ready, take out the line “draft: true”. Until then no reader sees it.",
  ];
}
