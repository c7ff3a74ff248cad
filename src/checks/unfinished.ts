import { isRecord } from "../source/yaml.ts";
import { goal } from "./example.ts";
import { findings, type Rule } from "./finding.ts";

const { error, warning } = findings("unfinished");

/** What stands in a new entry where its writer still has to write. */
export const unwritten = "(to be written)";

/** What stands in a change note that was added for its writer. */
export const unsaid = "(say what changed)";

const marks = /\(to be written\)|\(say what changed\)/;

export const unfinished: Rule = {
  id: "unfinished",
  about: "What a new entry leaves to be written is written before the entry stops being a draft.",
  why: "A new entry has marks where its writer still has to write. Readers must never see one.",
  wrong: { "goals/falls.md": goal(unwritten) },
  right: { "goals/falls.md": goal("Rails along the walls.") },
  check: ({ files }) =>
    files.flatMap(({ path, text, entries }) => {
      if (!marks.test(text)) return [];
      const isDraft = entries.some(({ raw }) => isRecord(raw) && raw.draft === true);
      return text.split("\n").flatMap((written, index) => {
        const match = marks.exec(written);
        if (!match) return [];
        const column = match.index + 1;
        const at = { path, line: index + 1, column };
        const message = `“${match[0]}” still stands here.`;
        return isDraft
          ? [warning(at, message, "Write it before you take out the line “draft: true”.")]
          : [error(at, message, "Write it, or leave it out where it isn’t needed.")];
      });
    }),
};
