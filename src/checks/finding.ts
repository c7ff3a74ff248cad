import type { MdastNode } from "satteri";
import type { CalendarDate } from "../record/calendar.ts";
import type { Body, Path, Position, Source, SourceEntry } from "../source/index.ts";
import { findPositions } from "../source/position.ts";

/** A problem in the content, in words for the person who can put it right. */
export interface Finding extends Place {
  /** An error stops the build, a warning doesn't. */
  severity: "error" | "warning";
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  fix: string;
  /**
   * What `check --fix` does about it, where that is certain and changes nothing that the content says. A list of
   * none is for what reading the file has put right already, such as the line ends of Windows.
   */
  edits?: readonly TextEdit[];
}

/** A finding, with the id of the rule that made it. */
export interface RuleFinding extends Finding {
  rule: string;
}

/** Other words at a place of a file: `written` stands there, perhaps in quotes. */
export interface TextEdit extends Place {
  written: string;
  instead: string;
}

/** A position in a file of the content folder. */
export interface Place extends Position {
  path: string;
}

/** The text of each file of an example, by its path. */
export type Files = Record<string, string>;

/** One thing that content must get right. */
export interface Rule {
  id: string;
  /** What it asks of content, in a sentence. */
  about: string;
  /** Why readers or editors need it. Its page gives this, and the two examples. */
  why: string;
  /** Content that breaks it. */
  wrong: Files;
  /** Content that keeps it. */
  right: Files;
  /** Sentences that it is judged on, where it can only guess. Its page says how well it does. */
  judged?: Judged;
  /**
   * Finds what breaks it, as at a UK day up to the instant `at` (milliseconds since 1970, UTC); without
   * a day, as when all that has a date is public.
   */
  check: (source: Source, asOf?: CalendarDate, at?: number) => Finding[];
}

/** Sentences that a rule is to find, and others that it is to pass over. */
export interface Judged {
  bad: readonly string[];
  harmless: readonly string[];
}

const make =
  (severity: Finding["severity"]) =>
  ({ path, line, column }: Place, message: string, fix: string, edits?: readonly TextEdit[]): Finding => {
    const finding = { path, line, column, severity, message, fix };
    return edits ? { ...finding, edits } : finding;
  };

/** Makes a finding that stops the build. */
export const error = make("error");

/** Makes a finding that doesn’t. */
export const warning = make("warning");

/** Where a rule is explained, inside the repository. */
export function getRulePage(id: string): string {
  return `docs/rules.md#${id}`;
}

/** Where a part of an entry's data stands. */
export function locateInData(entry: SourceEntry, path: Path, part?: "key" | "value"): Place {
  return { path: entry.path, ...entry.locate(path, part) };
}

/** Where a node of an entry's body stands. */
export function locateInBody(entry: SourceEntry, node: MdastNode): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { path: entry.path, line: line + (entry.body?.line ?? 1) - 1, column };
}

/** Where a character of an entry's body stands. */
export function locateInText({ path, body }: SourceEntry, offset: number): Place {
  if (!body) return locateStart(path);
  const known = positions.get(body) ?? findPositions(body.text);
  positions.set(body, known);
  const { line, column } = known(offset);
  return { path, line: line + body.line - 1, column };
}

/** A long text can have a finding in each of thousands of lines. */
const positions = new WeakMap<Body, (offset: number) => Position>();

/** The first character of a file. */
export function locateStart(path: string): Place {
  return { path, line: 1, column: 1 };
}

/** Orders findings by file, line and column. */
export function compareByPlace(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** A finding for each item whose key an earlier item has; where they stand is only asked of those. */
export function findRepeated<T extends { key: string; at: () => Place }>(
  items: T[],
  finding: (item: T, first: Place) => Finding,
): Finding[] {
  return [...Map.groupBy(items, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    first ? others.map((other) => finding(other, first.at())) : [],
  );
}
