import { findConflicts, type Conflict } from "../../source/conflicts.ts";
import { writeGoal } from "../example.ts";
import { error, type Rule } from "../finding.ts";

export const conflictMarkers: Rule = {
  id: "conflict-markers",
  about: "Two versions of a text are joined, and what git put between them is gone.",
  why: "Where two people changed the same lines, git writes both versions into the file. Readers would see both, and the signs between them.",
  wrong: {
    "goals/falls.md": writeGoal("<<<<<<< HEAD\nNobody falls.\n=======\nFew people fall.\n>>>>>>> main"),
  },
  right: { "goals/falls.md": writeGoal("Nobody falls.") },
  check: ({ files }) =>
    files.flatMap(({ path, text }) => {
      const conflicts = findConflicts(text);
      const [first] = conflicts;
      return first ? [error({ path, line: first.from, column: 1 }, ...explainProblem(conflicts))] : [];
    }),
};

function explainProblem(conflicts: Conflict[]): [message: string, fix: string] {
  if (conflicts.every(({ from, to }) => from === to)) {
    return ["This line was left from two versions of the text that were joined.", "Delete it."];
  }
  const where = conflicts.map(({ from, to }) => (from === to ? `line ${from}` : `lines ${from} to ${to}`));
  return [
    `Two versions of this text were not joined (${where.join(", ")}).`,
    "Keep one, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
  ];
}
