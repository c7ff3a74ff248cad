import { stringify } from "yaml";
import type { CalendarDate } from "../../record/calendar.ts";
import type { SourceEntry } from "../../source/index.ts";
import { inData, type TextEdit } from "../finding.ts";
import { indentOf, lineBelow } from "../list-items.ts";
import { unsaid } from "../unfinished.ts";
import type { Difference } from "./difference.ts";

/** What is to be added to an entry that was changed, and where. */
export interface ChangeNote {
  /** Where it goes, in words. */
  where: string;
  /** The lines, ready to paste. */
  lines: string;
  edit: TextEdit;
}

/** The change note that an entry lacks, from the text of its file; nothing where there is no place for it. */
export function changeNote(
  entry: SourceEntry,
  file: string,
  asOf: CalendarDate,
  differences: Difference[],
): ChangeNote | undefined {
  const lines = file.split("\n");
  const note = stringify(noteOf(differences), { lineWidth: 0 }).trim();
  const item = (indent: string) =>
    [`- date: ${asOf}`, "  kind: minor", `  note: ${note}`].map((line) => `${indent}${line}\n`).join("");
  const add = (line: number, where: string, instead: string) => {
    const edit = { path: entry.path, line, column: 1, written: "", instead };
    return { where, lines: instead.trimEnd(), edit };
  };
  const { data } = entry;
  const written = data && "changes" in data ? data.changes.length : 0;
  if (written > 0) {
    const last = inData(entry, ["changes", written - 1]).line;
    const indent = indentOf(last, lines);
    if (indent === undefined)
      return inBrackets(entry, last, lines, `{ date: ${asOf}, kind: minor, note: ${note} }`);
    const line = lineBelow(last, indent, lines);
    return add(line, `below line ${line - 1}, at the end of “changes”`, item(indent));
  }
  // What has no note is an empty list or none.
  if (!entry.body) return undefined;
  const end = entry.body.line - 1;
  const keys = lines.slice(0, end);
  if (keys.some((line) => /^changes\s*:/.test(line))) return undefined;
  const line = keys.findIndex((key) => /^sections\s*:/.test(key)) + 1 || end;
  return add(line, `above line ${line}, “${lines[line - 1] ?? ""}”`, `changes:\n${item("  ")}`);
}

/** In a list that is written in brackets on one line, the note goes before the last bracket. */
function inBrackets(
  { path }: SourceEntry,
  line: number,
  lines: string[],
  item: string,
): ChangeNote | undefined {
  const column = (lines[line - 1] ?? "").lastIndexOf("]") + 1;
  if (column === 0) return undefined;
  const edit = { path, line, column, written: "", instead: `, ${item}` };
  return { where: `before the last ] of line ${line}`, lines: edit.instead, edit };
}

/** The most letters of a change that its note quotes. */
const MAX_QUOTED = 60;

/** In words that the difference itself gives; else a mark that says what is to be written. */
function noteOf(differences: Difference[]): string {
  const [one, ...others] = differences;
  if (!one || others.some(({ was, is }) => was !== one.was || is !== one.is)) return unsaid;
  const [was = "", is = ""] = [one.was, one.is].map((words) => words.replace(/[.,;:]+$/, ""));
  if ((was === "" && is === "") || was.length > MAX_QUOTED || is.length > MAX_QUOTED) return unsaid;
  if (was !== "" && is !== "") return `Changed “${was}” to “${is}”.`;
  // A word more or less is understood with the one before it, if that is in the same sentence.
  const before = /[\n.!?:]$/.test(one.before) ? "" : one.before;
  if (before !== "")
    return noteOf([{ was: `${before} ${was}`.trim(), is: `${before} ${is}`.trim(), before: "" }]);
  return was === "" ? `Added “${is}”.` : `Removed “${was}”.`;
}
