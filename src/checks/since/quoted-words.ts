import type { ChangeData } from "../../schemas/publication.ts";
import type { SourceEntry } from "../../source/index.ts";
import { error, locateInData, type Finding } from "../finding.ts";
import { findLineBelow, getIndent } from "../section-list.ts";
import { getPlainBody, type Reworded } from "./difference.ts";
import { getNotes, getPairs, type SinceRule } from "./revision.ts";
import { getFields, getRewordedEntry, writeWords, writeWordsInBrackets } from "./unnoted-changes.ts";

export const quotedWords: SinceRule = {
  id: "quoted-words",
  about:
    "A new note of a correction says what the page said (was) and what it says (now), and what a new note says of that is true.",
  why: "Who has read the page can tell from the words alone whether they were misled. Notes that were there before stay as they are.",
  check: (before, after) =>
    getPairs(before, after).flatMap(({ old, now }) => {
      if (getNotes(now).length <= getNotes(old).length) return [];
      const [oldFile = "", file = ""] = [before.texts.get(old.path), after.texts.get(now.path)];
      const known = new Set(getNotes(old).map(getKey));
      const isSaid = { was: findSaid(old, oldFile), now: findSaid(now, file) };
      return getNotes(now).flatMap((note, index) =>
        known.has(getKey(note)) ? [] : checkNote(note, index, { old, now, file, isSaid }),
      );
    }),
};

interface Told {
  old: SourceEntry;
  now: SourceEntry;
  /** The text of the entry's file. */
  file: string;
  isSaid: Record<keyof Reworded, (words: string) => boolean>;
}

function checkNote(note: ChangeData, index: number, { old, now, file, isSaid }: Told): Finding[] {
  const at = (...rest: string[]) => locateInData(now, ["changes", index, ...rest]);
  const { was, now: is } = note;
  if (was === undefined || is === undefined) {
    if (note.kind !== "correction") return [];
    const said = getRewordedEntry(old, now);
    const message = "This correction doesn’t say what the page said before.";
    const how = "what the page said and what it says, in its own words";
    return said
      ? [
          error(
            at(),
            message,
            `Add ${how}:\n${writeWords(said).join("\n")}`,
            findEdit(now, index, file, said),
          ),
        ]
      : [error(at(), message, `Add “was” and “now”: ${how}.`)];
  }
  return [
    ...(isSaid.was(was)
      ? []
      : [
          error(
            at("was"),
            `The page didn’t say “${was}” before this change.`,
            "Write what it said, word by word.",
          ),
        ]),
    ...(isSaid.now(is)
      ? []
      : [error(at("now"), `The page doesn’t say “${is}”.`, "Write what it says now, word by word.")]),
  ];
}

/** The lines put below the note, or before the bracket that ends it. */
function findEdit(now: SourceEntry, index: number, file: string, said: Reworded): Finding["edits"] {
  const lines = file.split("\n");
  const { path, line } = locateInData(now, ["changes", index]);
  const indent = getIndent(line, lines);
  const written = lines[line - 1] ?? "";
  if (indent === undefined || /^\s*-\s*\{/.test(written)) {
    const column = written.trimEnd().endsWith("}") ? written.lastIndexOf("}") + 1 : 0;
    // A space stands before the bracket, or none.
    const space = written[column - 2] === " " ? 1 : 0;
    return column === 0
      ? undefined
      : [{ path, line, column: column - space, written: "", instead: `, ${writeWordsInBrackets(said)}` }];
  }
  const instead = writeWords(said)
    .map((words) => `${indent}  ${words}\n`)
    .join("");
  return [{ path, line: findLineBelow(line, indent, lines), column: 1, written: "", instead }];
}

/** Whether an entry has some words, among those that readers read or as its file has them. */
function findSaid(entry: SourceEntry, file: string): (words: string) => boolean {
  const notes = getNotes(entry).flatMap(({ note, was, now }) => [note, was, now]);
  // What a note itself quotes is not what the page says.
  const withoutNotes = notes.reduce<string>((text, words) => text.replaceAll(words ?? "\0", " "), file);
  const text = plain([...getFields(entry).words, getPlainBody(entry), withoutNotes].join("\n"));
  return (words) => text.includes(plain(words));
}

function plain(text: string): string {
  return text.replace(/[“”"]/g, '"').replace(/[‘’']/g, "'").replace(/\s+/g, " ").trim();
}

function getKey({ date, note }: ChangeData): string {
  return `${date} ${note}`;
}
