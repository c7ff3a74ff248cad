import { stringify } from "yaml";
import type { CalendarDate } from "../../record/calendar.ts";
import type { SourceEntry, Path } from "../../source/index.ts";
import { error, type Finding, locateInData, type TextEdit, type Place } from "../finding.ts";
import { getIndent, findLineBelow } from "../section-list.ts";
import { unsaid } from "../rules/unfinished.ts";
import { isRecord } from "../../source/yaml.ts";
import {
  listAddresses,
  getDifferences,
  getReworded,
  isSlipOfPen,
  getPlainBody,
  type Difference,
  type Reworded,
} from "./difference.ts";
import { getNotes, getPairs, type SinceRule } from "./revision.ts";

export const unnotedChanges: SinceRule = {
  id: "unnoted-changes",
  about:
    "Whoever changes what the text of a published page says adds a change note, even if only a minor one. Spelling, spaces and Markdown’s marks need none.",
  why: "A record that could change without a word would be no record.",
  check: (before, after, asOf) =>
    getPairs(before, after).flatMap(({ old, now }) => {
      if (getNotes(now).length > getNotes(old).length) return [];
      const [oldFile = "", file = ""] = [before.texts.get(old.path), after.texts.get(now.path)];
      const part = changedPart(getParts(old, oldFile), getParts(now, file));
      const differences = part && differencesBetween(old, now);
      if (!part || differences?.length === 0) return [];
      return [findUnnoted(part, now, file, asOf, differences ?? [], getRewordedEntry(old, now))];
    }),
};

function findUnnoted(
  part: Part,
  now: SourceEntry,
  file: string,
  asOf: CalendarDate,
  differences: Difference[],
  said: Reworded | undefined,
): Finding {
  const note = changeNote(now, file, asOf, differences, said);
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
  const [was, is] = [getFields(old), getFields(now)];
  const differences = [
    ...getDifferences(was.words.join("\n"), is.words.join("\n")),
    ...getDifferences(getPlainBody(old), getPlainBody(now)),
  ];
  if (was.facts !== is.facts || listAddresses(old) !== listAddresses(now)) return undefined;
  return isSlipOfPen(differences, [...is.words, getPlainBody(now)].join("\n")) ? [] : differences;
}

function changedPart(was: Part[], is: Part[]): Part | undefined {
  if (getWhole(was) === getWhole(is)) return undefined;
  const without = (parts: Part[], others: Part[]) => {
    const texts = new Set(others.map(({ text }) => text));
    return parts.find(({ text }) => !texts.has(text));
  };
  const inAnotherOrder = is.find(({ text }, index) => text !== was[index]?.text);
  return without(is, was) ?? without(was, is) ?? inAnotherOrder;
}

/** Where a paragraph ends is white space too. */
function getWhole(parts: Part[]): string {
  return parts.map(({ text }) => text).join(" ");
}

/** What is to be added to an entry that was changed, and where. */
interface ChangeNote {
  /** Where it goes, in words. */
  where: string;
  /** The lines, ready to paste. */
  lines: string;
  edit: TextEdit;
}

/** The change note that an entry lacks, from the text of its file; nothing where there is no place for it. */
function changeNote(
  entry: SourceEntry,
  file: string,
  asOf: CalendarDate,
  differences: Difference[],
  said: Reworded | undefined,
): ChangeNote | undefined {
  const lines = file.split("\n");
  const note = stringify(getNote(differences), { lineWidth: 0 }).trim();
  const words = said ? writeWords(said) : [];
  const item = (indent: string) =>
    [`- date: ${asOf}`, "  kind: minor", `  note: ${note}`, ...words.map((line) => `  ${line}`)]
      .map((line) => `${indent}${line}\n`)
      .join("");
  const add = (line: number, where: string, instead: string) => {
    const edit = { path: entry.path, line, column: 1, written: "", instead };
    return { where, lines: instead.trimEnd(), edit };
  };
  const written = getNotes(entry).length;
  if (written > 0) {
    const last = locateInData(entry, ["changes", written - 1]).line;
    const indent = getIndent(last, lines);
    if (indent === undefined) {
      const rest = said ? `, ${writeWordsInBrackets(said)}` : "";
      return inBrackets(entry, last, lines, `{ date: ${asOf}, kind: minor, note: ${note}${rest} }`);
    }
    const line = findLineBelow(last, indent, lines);
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

/** What readers read of an entry otherwise than before, in its sentences. */
export function getRewordedEntry(old: SourceEntry, now: SourceEntry): Reworded | undefined {
  const [was, is] = [old, now].map((entry) => [...getFields(entry).words, getPlainBody(entry)].join("\n"));
  return getReworded(was ?? "", is ?? "");
}

/** The lines of a note that say what was said and what is. */
export function writeWords({ was, now }: Reworded): string[] {
  return Object.entries({ was, now }).map(([name, words]) =>
    stringify({ [name]: words }, { lineWidth: 0 }).trim(),
  );
}

/** The same for a note in brackets, whose words have quotes. */
export function writeWordsInBrackets({ was, now }: Reworded): string {
  return `was: ${JSON.stringify(was)}, now: ${JSON.stringify(now)}`;
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
function getNote(differences: Difference[]): string {
  const [one, ...others] = differences;
  if (!one || others.some(({ was, is }) => was !== one.was || is !== one.is)) return unsaid;
  const [was = "", is = ""] = [one.was, one.is].map((words) => words.replace(/[.,;:]+$/, ""));
  if ((was === "" && is === "") || was.length > MAX_QUOTED || is.length > MAX_QUOTED) return unsaid;
  if (was !== "" && is !== "") return `Changed “${was}” to “${is}”.`;
  // A word more or less is understood with the one before it, if that is in the same sentence.
  const before = /[\n.!?:]$/.test(one.before) ? "" : one.before;
  if (before !== "")
    return getNote([{ was: `${before} ${was}`.trim(), is: `${before} ${is}`.trim(), before: "" }]);
  return was === "" ? `Added “${is}”.` : `Removed “${was}”.`;
}

/** A part of what readers read of an entry, and where it stands in that entry or stood in another form of it. */
interface Part {
  text: string;
  placeIn: (entry: SourceEntry) => Place;
}

/** The fields that readers read: those that only sort or join entries are not. */
const read = ["title", "published", "summary", "period", "source", "namedOnly", "help", "commitments"];
const readOfSection = ["heading", "commitments", "outcomes", "readings"];

/** The words of an entry’s fields that readers read, and all else of those fields: figures, dates, ids and states. */
export function getFields({ data }: SourceEntry): { words: string[]; facts: string } {
  const words: string[] = [];
  const whole: unknown = data;
  const sections = isRecord(whole) && Array.isArray(whole.sections) ? whole.sections : [];
  const parts = [picked(whole, read), ...sections.map((section) => picked(section, readOfSection))];
  const facts = JSON.stringify(parts, (key, value: unknown) => {
    if (typeof value !== "string" || !sentences.has(key)) return value;
    words.push(value);
    return undefined;
  });
  return { words, facts };
}

/** The fields that hold words; others hold ids, dates and states. */
const sentences = new Set(["title", "summary", "source", "heading", "promise", "note", "who", "text"]);

function picked(data: unknown, keys: string[]): unknown {
  return isRecord(data) ? Object.fromEntries(keys.map((key) => [key, data[key]])) : undefined;
}

/** What readers read of an entry whose file holds `file`, in the order of the file; white space doesn't count. */
function getParts(entry: SourceEntry, file: string): Part[] {
  const data: unknown = entry.data;
  const sections = isRecord(data) && Array.isArray(data.sections) ? data.sections : [];
  return [
    ...fieldParts(data, [], read),
    ...sections.flatMap((section, index) => fieldParts(section, ["sections", index], readOfSection)),
    ...getParagraphs(entry, file),
  ];
}

function fieldParts(data: unknown, path: Path, keys: string[]): Part[] {
  return keys
    .filter((key) => isRecord(data) && data[key] !== undefined)
    .map((key) => ({
      text: `${key}: ${plain(JSON.stringify(isRecord(data) && data[key]))}`,
      placeIn: (entry) => locateInData(entry, [...path, key]),
    }));
}

/** A tag of a component that says nothing itself: it changes how the text looks, not what it says. */
const bareTag = /^<\/?[A-Z]\w*>$/;

/** The body, cut where a line is empty. */
function getParagraphs(entry: SourceEntry, file: string): Part[] {
  const first = entry.body?.line;
  if (first === undefined) return [];
  const lines = file.split("\n").map((line) => (bareTag.test(line.trim()) ? "" : line));
  const parts: { text: string; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (index + 1 < first || line.trim() === "") continue;
    const before = index + 1 > first ? lines[index - 1]?.trim() : "";
    const part = parts.at(-1);
    if (part && before) part.text += ` ${line}`;
    else parts.push({ text: line, line: index + 1 });
  }
  return parts.map(({ text, line }) => ({
    text: plain(text),
    placeIn: ({ path }) => ({ path, line, column: 1 }),
  }));
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
