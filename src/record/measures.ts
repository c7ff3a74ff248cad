import { getLastDay, getPeriod } from "../schemas/commitment.ts";
import type { MeasureData } from "../schemas/lists.ts";
import { formatDate, compareNewestFirst, type CalendarDate } from "./calendar.ts";
import type { Content, Entry } from "./content.ts";
import { describeNoReport, type Held } from "./no-report.ts";
import type { Section } from "./threads.ts";

/** One value of a measure, with the section that reported it. */
export interface Reading {
  value: number;
  /** The total that it is out of, if the source gives one. */
  of: number | undefined;
  /** The day that it is true for, or the last one of its period, where the source gives one. */
  asAt: CalendarDate | undefined;
  /** The period that it is of, in the source’s words, where it is of one. */
  period: string | undefined;
  /** The day that it stands for on a line of time: that one, or else the day that it was reported on. */
  date: CalendarDate;
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

/** A value at a date, or `null` where every update was to give a figure and one did not. */
export interface Point {
  date: CalendarDate;
  value: number | null;
}

/** Every measure of the record, in the order that editors list them. */
export function getMeasures(
  { measures }: Pick<Content, "measures">,
  sections: Section[],
  held: Held,
): Measure[] {
  const readings = getReadings(sections);
  return measures.map(({ id, data }) => {
    const own = (readings.get(id) ?? []).toSorted(compareOldestFirst);
    return measureOf(id, data, own, describeNoReport(held));
  });
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
  const points = new Map<CalendarDate, number | null>([
    ...updates.filter(isSilent).map(({ data }) => [data.published, null] as const),
    ...readings.map(({ date, value }) => [date, value] as const),
  ]);
  return [...points]
    .map(([date, value]) => ({ date, value }))
    .toSorted((a, b) => compareNewestFirst(b.date, a.date));
}

/** The measures that a section reports, each with that section's own readings and no others. */
export function getSectionMeasures(section: Section, measures: ReadonlyMap<string, Measure>): Measure[] {
  return [...getReadings([section])].flatMap(([id, readings]) => {
    const data = measures.get(id)?.data;
    return data === undefined ? [] : [measureOf(id, data, readings.toSorted(compareOldestFirst), "")];
  });
}

function getReadings(sections: Section[]): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>();
  for (const section of sections) {
    for (const written of section.data.readings) {
      const { measure, value, of, asAt: words = "" } = written;
      const asAt = getLastDay(written);
      const period = getPeriod(words) && words;
      const reading = { value, of, asAt, period, date: asAt ?? section.published, section };
      const known = readings.get(measure);
      if (known) known.push(reading);
      else readings.set(measure, [reading]);
    }
  }
  return readings;
}

function measureOf(id: string, data: MeasureData, readings: Reading[], none: string): Measure {
  const latest = readings.at(-1);
  const latestLine =
    latest === undefined ? none : `${formatQuantity(latest, data)}, ${describeReadingDay(latest)}`;
  return { id, data, readings, latest, latestLine };
}

/** What a table has of a reading’s day: the day or the period alone, or when it was reported. */
export function labelReadingDay(reading: Reading): string {
  const { asAt, period } = reading;
  return period ?? (asAt === undefined ? describeReadingDay(reading) : formatDate(asAt));
}

/** The targets of a measure, the earliest first; the one that always was the target has no first day. */
function listTargets({ target }: MeasureData): { from?: CalendarDate; value: number }[] {
  if (target === undefined) return [];
  return typeof target === "number"
    ? [{ value: target }]
    : target.toSorted((a, b) => compareNewestFirst(b.from, a.from));
}

/** The number that was aimed for on a day, if any was. */
export function getTarget(data: MeasureData, day: CalendarDate): number | undefined {
  return listTargets(data).findLast(({ from }) => from === undefined || from <= day)?.value;
}

/** What is aimed for, and from when on, in words. */
export function describeTargets(data: MeasureData): string {
  const targets = listTargets(data).map(({ from, value }) => {
    const amount = formatQuantity({ value }, data);
    return from === undefined ? amount : `${amount} from ${formatDate(from)}`;
  });
  return targets.length === 0 ? "No target given" : targets.join(", ");
}

/** The day of a reading in words: the one that it is true for, or else when it was reported. */
export function describeReadingDay({ asAt, date, period }: Reading): string {
  if (period !== undefined) return `for ${period}`;
  return asAt === undefined ? `reported on ${formatDate(date)}` : `as at ${formatDate(date)}`;
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

import pluralize from "pluralize";

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 20 });
const pence = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 20 });

/** A counted thing: its unit in the plural, and that of a single one where it can’t be told from it. */
export interface Counted {
  unit: string;
  one?: string | undefined;
}

/** A number as people read it: `12,500`, `−3`, never rounded. */
export function formatNumber(value: number): string {
  return withMinus(numbers.format(value));
}

/**
 * A figure in words, as English has it: `103 of 103 teams`, `1 team`, `85%`, `45 of 60` of a measure in per cent,
 * `£2.5 million`. It is never rounded.
 */
export function formatQuantity(
  { value, of }: { value: number; of?: number | undefined },
  { unit, one }: Counted,
): string {
  const isShare = /^(?:%|per ?cent)$/i.test(unit);
  const money = /^£ ?(.*)$/.exec(unit)?.[1];
  if (money !== undefined) {
    const amount = pounds(value, money);
    return of === undefined ? amount : `${amount} of ${pounds(of, money)}`;
  }
  if (isShare) return of === undefined ? `${formatNumber(value)}%` : ofTotal(value, of);
  if (/^[%‰°]/.test(unit)) return `${of === undefined ? formatNumber(value) : ofTotal(value, of)}${unit}`;
  const amount = of === undefined ? formatNumber(value) : ofTotal(value, of);
  return `${amount} ${Math.abs(of ?? value) === 1 ? (one ?? singular(unit)) : unit}`;
}

/** A figure where its unit stands beside it already: with its £ or %, and without a noun. */
export function shortQuantity(value: number, counted: Counted): string {
  return /^(?:£|%|per ?cent$)/i.test(counted.unit) ? formatQuantity({ value }, counted) : formatNumber(value);
}

function ofTotal(value: number, of: number): string {
  return `${formatNumber(value)} of ${formatNumber(of)}`;
}

const scales: [number, string][] = [
  [1e9, "billion"],
  [1e6, "million"],
];

/** An amount of money: `£12,500`, `£3.50`, `−£2.5 million`. `scale` is what the unit has after its £: `million`, `m`. */
function pounds(value: number, scale: string): string {
  const sign = value < 0 ? "−" : "";
  const amount = Math.abs(value);
  const named = { m: "million", bn: "billion" }[scale.toLowerCase()] ?? scale;
  if (named !== "") return `${sign}£${numbers.format(amount)} ${named}`;
  for (const [size, name] of scales) {
    // In millions only where that is as exact.
    const scaled = numbers.format(amount / size);
    if (amount >= size && /^[\d,]+(?:\.\d{1,3})?$/.test(scaled)) return `${sign}£${scaled} ${name}`;
  }
  return `${sign}£${(Number.isInteger(amount) ? numbers : pence).format(amount)}`;
}

/** A unit as it is of one: `falls per 1,000 bed days` gives `fall per 1,000 bed days`. */
function singular(unit: string): string {
  const [, head = unit, rest = ""] =
    /^(.*?)( (?:of|per|in|at|with|without|for|from|to|on|who|that)\b.*)?$/.exec(unit) ?? [];
  const [, before = "", noun = head] = /^(.*?)(\S+)$/.exec(head) ?? [];
  return `${before}${pluralize.singular(noun)}${rest}`;
}

/** A minus sign is as wide as a figure and is read aloud, a hyphen isn’t. */
function withMinus(written: string): string {
  return written.replace(/^-/, "−");
}
