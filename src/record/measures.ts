import { formatDate, newestFirst, type CalendarDate } from "./calendar.ts";
import type { Content, Entry } from "./content.ts";
import { noReportLine, type Held } from "./no-report.ts";
import { quantity } from "./quantities.ts";
import type { Section } from "./threads.ts";
import type { MeasureData } from "../schemas/lists.ts";

/** One value of a measure, with the section that reported it. */
export interface Reading {
  value: number;
  /** The total that it is out of, if the source gives one. */
  of: number | undefined;
  /** The day that it is true for, where the source gives one. */
  asAt: CalendarDate | undefined;
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
export function measuresOf(
  { measures }: Pick<Content, "measures">,
  sections: Section[],
  held: Held,
): Measure[] {
  const readings = readingsOf(sections);
  return measures.map(({ id, data }) => {
    const own = (readings.get(id) ?? []).toSorted(oldestFirst);
    return measureOf(id, data, own, noReportLine(held));
  });
}

/**
 * A measure's values over time, oldest first: one point a date, the one published last. Of a measure that every update
 * is to give, the point has no value where a programme that had reported it published an update without it.
 */
export function seriesOf({ data, readings }: Measure, updates: Entry<"updates">[]): Point[] {
  const reporting = new Set(readings.map(({ section }) => section.update.id));
  const began = new Map<string, CalendarDate>();
  for (const { section } of readings) {
    const { programme, published } = section.update.data;
    const earliest = began.get(programme);
    if (earliest === undefined || published < earliest) began.set(programme, published);
  }
  const isSilent = ({ id, data: { programme, published } }: Entry<"updates">) =>
    data.everyUpdate && !reporting.has(id) && published > (began.get(programme) ?? published);
  const points = new Map<CalendarDate, number | null>([
    ...updates.filter(isSilent).map(({ data }) => [data.published, null] as const),
    ...readings.map(({ date, value }) => [date, value] as const),
  ]);
  return [...points]
    .map(([date, value]) => ({ date, value }))
    .toSorted((a, b) => newestFirst(b.date, a.date));
}

/** The measures that a section reports, each with that section's own readings and no others. */
export function measuresOfSection(section: Section, measures: ReadonlyMap<string, Measure>): Measure[] {
  return [...readingsOf([section])].flatMap(([id, readings]) => {
    const data = measures.get(id)?.data;
    return data === undefined ? [] : [measureOf(id, data, readings.toSorted(oldestFirst), "")];
  });
}

function readingsOf(sections: Section[]): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>();
  for (const section of sections) {
    for (const { measure, value, of, asAt } of section.data.readings) {
      const reading = { value, of, asAt, date: asAt ?? section.published, section };
      const known = readings.get(measure);
      if (known) known.push(reading);
      else readings.set(measure, [reading]);
    }
  }
  return readings;
}

function measureOf(id: string, data: MeasureData, readings: Reading[], none: string): Measure {
  const latest = readings.at(-1);
  const latestLine = latest === undefined ? none : `${quantity(latest, data)}, ${readingDayLine(latest)}`;
  return { id, data, readings, latest, latestLine };
}

/** The day of a reading in words: the one that it is true for, or else when it was reported. */
export function readingDayLine({ asAt, date }: Reading): string {
  return asAt === undefined ? `reported on ${formatDate(date)}` : `as at ${formatDate(date)}`;
}

function oldestFirst(a: Reading, b: Reading): number {
  return newestFirst(b.date, a.date) || newestFirst(b.section.published, a.section.published);
}

/** Which way a measure is better, in words. An editor judges it, not the source, and the words say so. */
export const betterWords: Record<MeasureData["better"], string> = {
  up: "A larger number is better, in this site’s judgement",
  down: "A smaller number is better, in this site’s judgement",
  neither: "Not a measure of better or worse",
};

/** The measures that any of some sections report, in the measures' order. */
export function measuresIn(sections: Section[], measures: Measure[]): Measure[] {
  const reported = new Set(sections.flatMap(({ data }) => data.readings.map(({ measure }) => measure)));
  return measures.filter(({ id }) => reported.has(id));
}
