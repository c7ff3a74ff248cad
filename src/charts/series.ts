import { formatDate } from "../record/calendar.ts";
import type { Point } from "../record/measures.ts";
import { formatNumber, formatQuantity, shortQuantity, type Counted } from "../record/quantities.ts";

/** A measure's values over time. */
export interface Series {
  counted: Counted;
  /** Oldest first. A point without a value is a gap. */
  points: Point[];
}

/** True for a point that has a value. */
export function isReported(point: Point): point is Point & { value: number } {
  return point.value !== null;
}

/** A series in words: its first and last value with their dates, its range and its gaps. */
export function describe({ points, counted }: Series): string {
  const reported = points.filter(isReported);
  const [first, last] = [reported[0], reported.at(-1)];
  if (first === undefined || last === undefined) return "No figure here.";
  const worded = (point: Point & { value: number }) =>
    `${point.words ?? formatQuantity(point, counted)} ${describeTime(point)}`;
  const values = reported.map(({ value }) => value);
  return [
    first === last ? `${worded(first)}.` : `From ${worded(first)} to ${worded(last)}.`,
    reported.length > 2
      ? `The lowest of ${formatNumber(reported.length)} figures is ${shortQuantity(Math.min(...values), counted)}, the highest ${shortQuantity(Math.max(...values), counted)}.`
      : "",
    gaps(points.filter(({ value, words }) => value === null && words === undefined).length),
    describeWorded(points),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function describeTime({ date, period }: Point): string {
  return period === undefined ? `on ${formatDate(date)}` : `for ${period}`;
}

/** What no line can show. */
function describeWorded(points: Point[]): string {
  const worded = points.filter(({ value, words }) => value === null && words !== undefined);
  const last = worded.at(-1);
  if (last === undefined) return "";
  const others = worded.length - 1;
  const more = others === 0 ? "" : `, and ${formatNumber(others)} more without a number`;
  return `Not on the line: ${last.words} ${describeTime(last)}${more}.`;
}

function gaps(count: number): string {
  if (count === 0) return "";
  return `No figure was given on ${formatNumber(count)} other ${count === 1 ? "date" : "dates"}.`;
}
