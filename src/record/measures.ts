import { getLastDay, getPeriod, getSeconds, type Worded } from "../schemas/reading.ts";
import type { MeasureData } from "../schemas/lists.ts";
import { formatDate, compareNewestFirst, getYear, type CalendarDate } from "./calendar.ts";
import type { Content, Entry } from "./content.ts";
import { describeNoReport, type Held } from "./no-report.ts";
import { formatQuantity, type Counted, type Quantity } from "./quantities.ts";
import type { Section } from "./threads.ts";

/** One value of a measure, with the section that reported it. */
export interface Reading {
  /** Nothing where the source gives no one number. */
  value: number | undefined;
  /** What the source gives in words: fewer than 5, not available. */
  worded: Worded | undefined;
  /** The total that it is out of, if the source gives one. */
  of: number | undefined;
  /** The day that it is true for, or the last one of its period, where the source gives one. */
  asAt: CalendarDate | undefined;
  /** The period that it is of, in the source’s words, where it is of one. */
  period: string | undefined;
  /** The day that it stands for on a line of time: that one, or else the day that it was reported on. */
  date: CalendarDate;
  /** True where a later figure of the same date took its place. */
  isReplaced: boolean;
  /** What the source says of it: why it was revised, or what a reader must know. */
  note: string | undefined;
  isProvisional: boolean;
  isRevised: boolean;
  section: Section;
}

/** A counted thing with all that has been reported of it. */
export interface Measure {
  id: string;
  data: MeasureData;
  /** Oldest first; of one date, the one published last comes last. */
  readings: Reading[];
  latest: Reading | undefined;
  /** The latest reading in words, or that no update here has one. */
  latestLine: string;
}

/** A value at a date, or `null` where every update was to give a figure and one did not, or one gave words alone. */
export interface Point {
  date: CalendarDate;
  value: number | null;
  /** The words that a figure has in place of a number, or of a time. */
  words?: string;
  /** The period that it is of, whose last day the date is, in the source’s words. */
  period?: string;
}

/** Every measure of the record, in the order that editors list them. */
export function getMeasures(
  { measures }: Pick<Content, "measures">,
  sections: Section[],
  held: Held,
): Measure[] {
  const readings = getReadings(sections);
  return measures.map(({ id, data }) => measureOf(id, data, readings.get(id) ?? [], describeNoReport(held)));
}

/**
 * A measure's values over time, oldest first: one point a date, the one published last. Of a measure that every update
 * is to give, the point has no value where a programme that had reported it published an update without it.
 */
export function getSeries({ data, readings }: Measure, updates: Entry<"updates">[]): Point[] {
  const reporting = new Set(readings.map(({ section }) => section.update.id));
  const began = new Map<string, CalendarDate>();
  for (const { section } of readings) {
    const { programme, published } = section.update.data;
    for (const id of programme) {
      const earliest = began.get(id);
      if (earliest === undefined || published < earliest) began.set(id, published);
    }
  }
  const isSilent = ({ id, data: { programme, published } }: Entry<"updates">) =>
    data.everyUpdate &&
    !reporting.has(id) &&
    programme.some((one) => published > (began.get(one) ?? published));
  const points = new Map<CalendarDate, Point>([
    ...updates
      .filter(isSilent)
      .map(({ data: { published: date } }) => [date, { date, value: null }] as const),
    ...readings.map((reading) => [reading.date, getPoint(reading, data)] as const),
  ]);
  return [...points.values()].toSorted((a, b) => compareNewestFirst(b.date, a.date));
}

function getPoint(reading: Reading, counted: Counted): Point {
  const { date, value = null, worded, period } = reading;
  const words = worded === undefined ? {} : { words: formatQuantity(reading, counted) };
  return { date, value, ...words, ...(period === undefined ? {} : { period }) };
}

/** The measures that a section reports, each with that section's own readings and no others. */
export function getSectionMeasures(section: Section, measures: ReadonlyMap<string, Measure>): Measure[] {
  const ids = new Set(section.data.readings.map(({ measure }) => measure));
  return [...ids].flatMap((id) => {
    const measure = measures.get(id);
    const isOwn = (reading: Reading) => reading.section.permalink === section.permalink;
    return measure === undefined ? [] : [{ ...measure, readings: measure.readings.filter(isOwn) }];
  });
}

function getReadings(sections: Section[]): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>();
  for (const section of sections) {
    for (const written of section.data.readings) {
      const { measure, value, worded, of, note, revised, provisional, asAt: words = "" } = written;
      const asAt = getLastDay(written);
      const period = getPeriod(words) && words;
      const date = asAt ?? section.published;
      const state = { isProvisional: provisional, isRevised: revised !== undefined, isReplaced: false };
      const reading = { value, worded, of, asAt, period, date, section, note: revised ?? note, ...state };
      const known = readings.get(measure);
      if (known) known.push(reading);
      else readings.set(measure, [reading]);
    }
  }
  return readings;
}

function measureOf(id: string, data: MeasureData, reported: Reading[], none: string): Measure {
  const sorted = reported.toSorted(compareOldestFirst);
  const readings = sorted.map((reading, index) => ({
    ...reading,
    value: reading.value ?? getDuration(reading.worded, data),
    isReplaced: sorted[index + 1]?.date === reading.date,
  }));
  const latest = readings.at(-1);
  const line = latest && `${describeFigure(latest, data)}, ${describeReadingDay(latest)}`;
  const latestLine = line === undefined ? none : `${line[0]?.toUpperCase()}${line.slice(1)}`;
  return { id, data, readings, latest, latestLine };
}

/** A duration in the unit of its measure; nothing where that is none of time, or the figure no duration. */
function getDuration(worded: Worded | undefined, { unit }: Counted): number | undefined {
  const seconds = getSeconds(unit);
  return worded?.seconds === undefined || seconds === undefined
    ? undefined
    : Number((worded.seconds / seconds).toPrecision(12));
}

/** A figure in words, and that it may still change or was corrected since. */
export function describeFigure(
  reading: Quantity & Pick<Reading, "isProvisional" | "isRevised">,
  counted: Counted,
): string {
  const { isProvisional, isRevised } = reading;
  const states = [isProvisional ? "provisional" : [], isRevised ? "revised" : []].flat();
  const figure = formatQuantity(reading, counted);
  return states.length === 0 ? figure : `${figure} (${states.join(", ")})`;
}

/** What a table has of a reading’s day: the day or the period alone, or when it was reported. */
export function labelReadingDay(reading: Reading): string {
  const { asAt, period } = reading;
  return period ?? (asAt === undefined ? describeReadingDay(reading) : formatDate(asAt));
}

/** A number aimed for, with its first and its last day where it has them. */
export interface Target {
  value: number;
  from?: CalendarDate | undefined;
  /** The day by which it is to be reached, or the last one of the period. */
  by?: CalendarDate | undefined;
  /** That day or that period in words. */
  byWords?: string | undefined;
}

/** The targets of a measure, the earliest first; the one that always was the target has no day. */
export function listTargets({ target }: MeasureData): Target[] {
  if (target === undefined) return [];
  if (typeof target === "number") return [{ value: target }];
  return [target]
    .flat()
    .map(({ from, by, value }) => ({
      from,
      value,
      by: getLastDay({ asAt: by }),
      byWords: by && getWords(by),
    }))
    .toSorted((a, b) => compareNewestFirst(b.from ?? b.by ?? "", a.from ?? a.by ?? ""));
}

/** The words of a period as they are, and of a date as people write it. */
function getWords(dayOrPeriod: string): string {
  return getPeriod(dayOrPeriod) ? dayOrPeriod : formatDate(dayOrPeriod);
}

/** The number that was aimed for on a day, if any was: of those with a day to come, the first; a last one goes on. */
export function getTarget(data: MeasureData, day: CalendarDate): number | undefined {
  const begun = listTargets(data).filter(({ from }) => from === undefined || from <= day);
  const latest = begun.findLast(({ from }) => from !== undefined)?.from;
  const current = begun.filter(({ from }) => from === latest || from === undefined);
  return (current.find(({ by }) => by !== undefined && by >= day) ?? current.at(-1))?.value;
}

/** What is aimed for, and from when on, in words. */
export function describeTargets(data: MeasureData): string {
  const targets = listTargets(data).map(({ from, byWords, value }) =>
    [
      formatQuantity({ value }, data),
      from === undefined ? "" : ` from ${formatDate(from)}`,
      byWords === undefined ? "" : ` by ${byWords}`,
    ].join(""),
  );
  return targets.length === 0 ? "No target given" : targets.join(", ");
}

/** Where a measure began, in words; nothing where no source says so. */
export function describeBaseline({ baseline, ...data }: MeasureData): string | undefined {
  if (baseline === undefined) return undefined;
  const { value, asAt } = baseline;
  const figure = formatQuantity({ value }, data);
  if (asAt === undefined) return figure;
  return `${figure}, ${getPeriod(asAt) ? `for ${asAt}` : `as at ${formatDate(asAt)}`}`;
}

/** The day of a reading in words: the one that it is true for, or else when it was reported. */
export function describeReadingDay({ asAt, date, period }: Reading): string {
  if (period !== undefined) return `for ${period}`;
  return asAt === undefined ? `reported on ${formatDate(date)}` : `as at ${formatDate(date)}`;
}

/** How many figures a table has open; the others are folded by their years. */
export const figuresShown = 12;

/** Readings by the years of their dates, newest first: as many years together as make a table of twelve. */
export function foldYears(newestFirst: Reading[]): { title: string; readings: Reading[] }[] {
  const folds: { from: string; to: string; readings: Reading[] }[] = [];
  for (const [year, readings] of Map.groupBy(newestFirst, ({ date }) => getYear(date))) {
    const last = folds.at(-1);
    if (last === undefined || last.readings.length >= figuresShown)
      folds.push({ from: year, to: year, readings: [...readings] });
    else {
      last.from = year;
      last.readings.push(...readings);
    }
  }
  return folds.map(({ from, to, readings }) => ({ title: from === to ? to : `${from} to ${to}`, readings }));
}

function compareOldestFirst(a: Reading, b: Reading): number {
  return compareNewestFirst(b.date, a.date) || compareNewestFirst(b.section.published, a.section.published);
}

/** Which way a measure is better, in words. An editor judges it, not the source, and the words say so. */
export const betterWords: Record<MeasureData["better"], string> = {
  up: "A larger number is better, in this site’s judgement",
  down: "A smaller number is better, in this site’s judgement",
  neither: "Not a measure of better or worse",
};

/** The measures that any of some sections report, in the measures' order. */
export function getMeasuresAsShown(sections: Section[], measures: Measure[]): Measure[] {
  const reported = new Set(sections.flatMap(({ data }) => data.readings.map(({ measure }) => measure)));
  return measures.filter(({ id }) => reported.has(id));
}
