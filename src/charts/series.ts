import { formatDate } from "../record/calendar.ts";
import type { Point } from "../record/measures.ts";
import { formatNumber, quantity } from "../record/quantities.ts";

/** A measure's values over time. */
export interface Series {
  /** In the plural, such as teams. */
  unit: string;
  /** Oldest first. A point without a value is a gap. */
  points: Point[];
}

/** True for a point that has a value. */
export function isReported(point: Point): point is Point & { value: number } {
  return point.value !== null;
}

/** A series in words: its first and last value with their dates, its range and its gaps. */
export function describe({ unit, points }: Series): string {
  const reported = points.filter(isReported);
  const [first, last] = [reported[0], reported.at(-1)];
  if (first === undefined || last === undefined) return "No figure has been reported.";
  const worded = ({ date, value }: { date: string; value: number }) =>
    `${quantity({ value }, unit)} on ${formatDate(date)}`;
  const values = reported.map(({ value }) => value);
  return [
    first === last ? `${worded(first)}.` : `From ${worded(first)} to ${worded(last)}.`,
    reported.length > 2
      ? `The lowest of ${formatNumber(reported.length)} figures is ${formatNumber(Math.min(...values))}, the highest ${formatNumber(Math.max(...values))}.`
      : "",
    gaps(points.length - reported.length),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function gaps(count: number): string {
  if (count === 0) return "";
  return `No figure was given on ${formatNumber(count)} other ${count === 1 ? "date" : "dates"}.`;
}
