import { formatDate, newestFirst, type CalendarDate } from "./calendar.ts";
import type { Content, Entry } from "./content.ts";
import { quantity } from "./quantities.ts";
import type { Section } from "./threads.ts";
import type { MeasureData } from "../schemas/lists.ts";

/** One value of a measure, with the section that reported it. */
export interface Reading {
  value: number;
  /** The total that it is out of, if the source gives one. */
  of: number | undefined;
  asAt: CalendarDate;
  section: Section;
}

/** A counted thing with all that has been reported of it. */
export interface Measure {
  id: string;
  data: MeasureData;
  /** Oldest first; of one date, the one published last comes last. */
  readings: Reading[];
  latest: Reading | undefined;
  /** The latest reading in words, or that there is none. */
  latestLine: string;
}

/** A value at a date, or `null` where a figure was to be expected and none was given. */
export interface Point {
  date: CalendarDate;
  value: number | null;
}

/** Every measure of the record, in the order that editors list them. */
export function measuresOf({ measures }: Pick<Content, "measures">, sections: Section[]): Measure[] {
  const readings = readingsOf(sections);
  return measures.map(({ id, data }) => measureOf(id, data, (readings.get(id) ?? []).toSorted(oldestFirst)));
}

/**
 * A measure's values over time, oldest first: one point a date, the one published last. Where a
 * programme that had reported the measure published an update without it, the point has no value.
 */
export function seriesOf({ readings }: Measure, updates: Entry<"updates">[]): Point[] {
  const reporting = new Set(readings.map(({ section }) => section.update.id));
  const began = new Map<string, CalendarDate>();
  for (const { section } of readings) {
    const { programme, published } = section.update.data;
    const earliest = began.get(programme);
    if (earliest === undefined || published < earliest) began.set(programme, published);
  }
  const isSilent = ({ id, data }: Entry<"updates">) =>
    !reporting.has(id) && data.published > (began.get(data.programme) ?? data.published);
  const points = new Map<CalendarDate, number | null>([
    ...updates.filter(isSilent).map(({ data }) => [data.published, null] as const),
    ...readings.map(({ asAt, value }) => [asAt, value] as const),
  ]);
  return [...points]
    .map(([date, value]) => ({ date, value }))
    .toSorted((a, b) => newestFirst(b.date, a.date));
}

/** The measures that a section reports, each with that section's own readings and no others. */
export function measuresOfSection(section: Section, measures: ReadonlyMap<string, Measure>): Measure[] {
  return [...readingsOf([section])].flatMap(([id, readings]) => {
    const data = measures.get(id)?.data;
    return data === undefined ? [] : [measureOf(id, data, readings.toSorted(oldestFirst))];
  });
}

function readingsOf(sections: Section[]): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>();
  for (const section of sections) {
    for (const { measure, value, of, asAt } of section.data.readings) {
      const reading = { value, of, asAt, section };
      const known = readings.get(measure);
      if (known) known.push(reading);
      else readings.set(measure, [reading]);
    }
  }
  return readings;
}

function measureOf(id: string, data: MeasureData, readings: Reading[]): Measure {
  const latest = readings.at(-1);
  const latestLine =
    latest === undefined
      ? "No update has reported on this yet."
      : `${quantity(latest, data.unit)}, as at ${formatDate(latest.asAt)}`;
  return { id, data, readings, latest, latestLine };
}

function oldestFirst(a: Reading, b: Reading): number {
  return newestFirst(b.asAt, a.asAt) || newestFirst(b.section.published, a.section.published);
}

/** Which way a measure is better, in words. */
export const betterWords: Record<MeasureData["better"], string> = {
  up: "A larger number is better.",
  down: "A smaller number is better.",
  neither: "Neither a larger nor a smaller number is better in itself.",
};

/** The measures that any of some sections report, in the measures' order. */
export function measuresIn(sections: Section[], measures: Measure[]): Measure[] {
  const reported = new Set(sections.flatMap(({ data }) => data.readings.map(({ measure }) => measure)));
  return measures.filter(({ id }) => reported.has(id));
}
