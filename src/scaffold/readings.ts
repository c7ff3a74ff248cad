import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { checkContent } from "../checks/index.ts";
import { askDidYouMean } from "../checks/did-you-mean.ts";
import { findMeantDates } from "../checks/likely-value.ts";
import { isCalendarDate } from "../record/calendar.ts";
import { getValidEntries, parseSource, type Source } from "../source/index.ts";
import { AnswerError } from "./answers.ts";
import { getLastDay, getPeriod, readWords } from "../schemas/reading.ts";
import { type NewFile, RefusalError } from "./new-entry.ts";
import type { Table } from "./table.ts";

/** What a table of figures is put into. */
export interface Target {
  /** The id of an update. */
  update: string | undefined;
  /** The id of one of its sections; may be left out where it has one. */
  section: string | undefined;
}

/** What becomes of a table of figures. */
export interface Outcome {
  /** What would be done with each row, a line each. */
  lines: string[];
  /** How many rows are added. */
  added: number;
  /** How many rows can’t be added. Where there are any, there is no file. */
  problems: number;
  /** The update with the figures added, where any is. */
  file: NewFile | undefined;
}

/** A figure of a table. */
interface Row {
  /** Its line in the file. */
  line: number;
  measure: string;
  value: string;
  of: string;
  date: string;
  provisional: string;
  revised: string;
  note: string;
}

/** The columns that a table of figures has. */
export const neededColumns = ["measure", "date", "value"] as const;
const columns = [...neededColumns, "of", "provisional", "revised", "note"] as const;

/**
 * Adds the figures of a table to a section of an update: one a row, with the columns measure, date, value and, where the
 * source says so, of, provisional, revised and note. What is held already is left out.
 * @throws {AnswerError} where the update or section can’t be found, {RefusalError} where the table or the update’s front
 * matter is so that nothing can be added.
 */
export function addReadings(table: Table, target: Target, source: Source): Outcome {
  const rows = readRows(table);
  const { update, section } = findTarget(target, source);
  const held = listHeld(source);
  const outcomes = rows.map((row) => judge(row, held, source, update.data.published, table.keepsShares));
  const problems = outcomes.filter(({ problem }) => problem !== undefined).length;
  const lines = outcomes.map(({ row, says, problem }) => `${table.rowName} ${row.line}: ${problem ?? says}`);
  const added = outcomes.filter(({ isNew }) => isNew).map(({ row }) => row);
  if (problems > 0 || added.length === 0) return { lines, problems, added: 0, file: undefined };
  const text = source.files.find(({ path }) => path === update.path)?.text ?? "";
  const content = insert(text, section, added.map(writeReading), update.path);
  refuseFaults(source, update.path, content);
  return { lines, problems, added: added.length, file: { path: update.path, content, replaces: true } };
}

/** The rows of a table by the names in its first line. */
function readRows({ rows: [head, ...rows] }: Table): Row[] {
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missing = neededColumns.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new RefusalError(
      `The table has no column ${missing.join(", no column ")}. Its first line names its columns: ${columns.join(", ")}.`,
    );
  }
  const cell = (cells: string[], name: (typeof columns)[number]) => cells[names.indexOf(name)]?.trim() ?? "";
  return rows
    .filter(({ cells }) => cells.some((one) => one.trim() !== ""))
    .map(({ line, cells }) => {
      const row = Object.fromEntries(columns.map((name) => [name, cell(cells, name)])) as Omit<Row, "line">;
      return { ...row, line, value: plainNumber(row.value), of: plainNumber(row.of) };
    });
}

/** `1,234` as 1234: spreadsheets write thousands so. */
const plainNumber = (text: string): string =>
  /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;

function findTarget({ update: id, section: sectionId }: Target, source: Source) {
  const updates = getValidEntries(source, "updates");
  const update = updates.find((one) => one.id === id);
  const ids = updates.map((one) => one.id);
  if (id === undefined) throw new AnswerError("Add --update: the id of the update that reports the figures.");
  if (!update)
    throw new AnswerError(
      `There is no update “${id}”. ${askDidYouMean(id, ids, "Look up its file’s name.")}`,
    );
  const sections = update.data.sections.map((one) => one.id);
  const section = sectionId ?? (sections.length === 1 ? sections[0] : undefined);
  if (section === undefined || !sections.includes(section)) {
    throw new AnswerError(`Add --section: the section that reports them. It can be ${sections.join(", ")}.`);
  }
  return { update, section };
}

/** What the record holds, by measure and date: the value with its total, and where it stands. */
type Held = Map<string, { value: string; of: string; where: string }>;

function listHeld(source: Source): Held {
  const held: Held = new Map();
  for (const { path, data } of getValidEntries(source, "updates")) {
    for (const { measure, asAt, value, worded, of } of data.sections.flatMap(({ readings }) => readings)) {
      const day = getLastDay({ asAt });
      held.set(`${measure} ${day}`, { value: worded?.words ?? `${value}`, of: `${of ?? ""}`, where: path });
    }
  }
  return held;
}

/** What is to be done with a row: it is added, it is held already, or there is a problem with it. */
function judge(row: Row, held: Held, source: Source, published: string, keepsShares: boolean) {
  const { measure, date, of, line, revised } = row;
  const value = readWords(row.value)?.words ?? row.value;
  const amount = of === "" ? value : `${value} out of ${of}`;
  const key = `${measure} ${getLastDay({ asAt: date })}`;
  const known = held.get(key);
  const isShare = keepsShares && getUnit(source, measure) === "%";
  const problem = findProblem(row, [...(source.ids.get("measures") ?? [])], published, isShare);
  if (problem !== undefined) return { row, isNew: false, says: "", problem };
  if (known === undefined || (revised !== "" && !isSame(known, value, of))) {
    held.set(key, { value, of: of && String(Number(of)), where: `line ${line} of the table` });
    return { row, isNew: true, says: `${measure}, ${date}: ${amount} is added`, problem };
  }
  const before = known.of === "" ? known.value : `${known.value} out of ${known.of}`;
  return isSame(known, value, of)
    ? {
        row,
        isNew: false,
        says: `${measure}, ${date}: ${amount} is held already, in ${known.where}`,
        problem,
      }
    : {
        row,
        isNew: false,
        says: "",
        problem: `${measure}, ${date}: ${amount} contradicts ${before} in ${known.where}`,
      };
}

function isSame(known: { value: string; of: string }, value: string, of: string): boolean {
  const isEqual = known.value === value || Number(known.value) === Number(value);
  return isEqual && known.of === (of && String(Number(of)));
}

function getUnit(source: Source, measure: string): string | undefined {
  return getValidEntries(source, "measures").find(({ id }) => id === measure)?.data.unit;
}

function findProblem(
  { measure, date, value, of, provisional }: Row,
  measures: string[],
  published: string,
  isShare: boolean,
): string | undefined {
  if (!measures.includes(measure)) {
    return `there is no measure “${measure}”. ${askDidYouMean(measure, measures, `Write one of ${measures.join(", ")}.`)}`;
  }
  const period = getPeriod(date);
  if (!isCalendarDate(date) && !period) {
    if (/^\d{5}$/.test(date))
      return `“${date}” is a number. Give the column of dates the format of dates in Excel.`;
    const meant = findMeantDates(date);
    return `“${date}” is no date. ${meant.length > 0 ? `Did you mean ${meant.join(" or ")}?` : "Write it as 2022-03-14."}`;
  }
  const begun = period?.from ?? date;
  if (begun > published) return `${begun} is after the update, which was published on ${published}`;
  if (isShare && Number(value) !== 0 && Math.abs(Number(value)) <= 1) {
    return `${value} of a measure in % can be ${Number((Number(value) * 100).toPrecision(12))}%: give the column of values the format of numbers in Excel, or save the sheet as CSV`;
  }
  if (!["", "yes", "no", "true", "false"].includes(provisional.toLowerCase())) {
    return `“${provisional}” under provisional must be yes or no`;
  }
  const amounts = [readWords(value) ? [] : value, of === "" ? [] : of].flat();
  const wrong = amounts.find((one) => !/^-?\d+(?:\.\d+)?$/.test(one));
  return wrong === undefined
    ? undefined
    : wrong === ""
      ? "there is no value"
      : `“${wrong}” is no number. Write it with digits alone, such as 12.5.`;
}

function writeReading({ measure, value, of, date, provisional, revised, note }: Row): string {
  const text = (key: string, words: string) => (words === "" ? [] : [`${key}: ${JSON.stringify(words)}`]);
  return `{ ${[
    `measure: ${measure}`,
    `value: ${readWords(value)?.words ?? value}`,
    ...(of === "" ? [] : [`of: ${of}`]),
    `asAt: ${date}`,
    ...(/^(?:yes|true)$/i.test(provisional) ? ["provisional: true"] : []),
    ...text("revised", revised),
    ...text("note", note),
  ].join(", ")} }`;
}

/** The text of an update with readings at the end of a section’s. All else stays as it was, letter by letter. */
function insert(text: string, section: string, readings: string[], path: string): string {
  const start = text.indexOf("\n", text.indexOf("---")) + 1;
  const yaml = text.slice(start, text.indexOf("\n---", start) + 1);
  const listed: unknown = parseDocument(yaml).get("sections");
  const items: unknown[] = isSeq(listed) ? listed.items : [];
  const map = items.find((item): item is YAMLMap => isMap(item) && item.get("id") === section);
  if (!map || map.flow) {
    throw new RefusalError(
      `Nothing can be added to ${path} as it is: write the section “${section}” with a line for each of its keys.`,
    );
  }
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === "readings");
  const from = map.range?.[0] ?? 0;
  const margin = " ".repeat(from - (yaml.lastIndexOf("\n", from - 1) + 1));
  const list = pair?.value;
  const had = isSeq(list) ? list.items.map((item) => sliceOf(item, yaml).trimEnd()) : [];
  const lines = (all: string[], inside: string) => all.map((one) => `${inside}- ${one}\n`).join("");
  if (isSeq(list) && !list.flow && list.range) {
    const first = yaml.lastIndexOf("\n", list.range[0] - 1) + 1;
    const inside = /^ */.exec(yaml.slice(first))?.[0] ?? margin;
    const end = getLineEnd(yaml, list.range[1]);
    return put(end, end, lines(readings, inside));
  }
  if (pair && list && isSeq(list) && list.range) {
    const key = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
    return put(key, getLineEnd(yaml, list.range[1]), `:\n${lines([...had, ...readings], `${margin}  `)}`);
  }
  const end = getLineEnd(yaml, map.range?.[1] ?? 0);
  return put(end, end, `${margin}readings:\n${lines(readings, `${margin}  `)}`);

  function put(at: number, to: number, what: string): string {
    return text.slice(0, start + at) + what + text.slice(start + to);
  }
}

function sliceOf(node: unknown, yaml: string): string {
  const { range } = node as { range?: [number, number, number] };
  return range ? yaml.slice(range[0], range[1]) : "";
}

/** Where the line after the one that holds the last of what ends at an offset begins. */
function getLineEnd(yaml: string, offset: number): number {
  const last = yaml.slice(0, offset).trimEnd().length;
  const end = yaml.indexOf("\n", last);
  return end === -1 ? yaml.length : end + 1;
}

/** @throws {RefusalError} where a file as it would be has an error that the record hasn’t now. */
function refuseFaults(source: Source, path: string, content: string): void {
  const items = source.items.map((item) =>
    item.path === path ? { ...item, bytes: Buffer.from(content) } : item,
  );
  const known = new Set(findErrors(source));
  const faults = findErrors(parseSource(items, source.served)).filter((fault) => !known.has(fault));
  if (faults.length > 0)
    throw new RefusalError(`Nothing is added, as the check would find:\n${faults.join("\n")}`);
}

function findErrors(source: Source): string[] {
  return checkContent(source)
    .filter(({ severity }) => severity === "error")
    .map(({ path, message, fix }) => `${path}: ${message} ${fix}`);
}
