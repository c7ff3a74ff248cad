import { formatDate } from "../record/calendar.ts";
import { type Point, formatNumber, formatQuantity, shortQuantity, type Counted } from "../record/measures.ts";

/** A measure's values over time. */
export interface Series extends Counted {
  /** Oldest first. A point without a value is a gap. */
  points: Point[];
}

/** True for a point that has a value. */
export function isReported(point: Point): point is Point & { value: number } {
  return point.value !== null;
}

/** A series in words: its first and last value with their dates, its range and its gaps. */
export function describe({ points, ...counted }: Series): string {
  const reported = points.filter(isReported);
  const [first, last] = [reported[0], reported.at(-1)];
  if (first === undefined || last === undefined) return "No figure here.";
  const worded = ({ date, value }: { date: string; value: number }) =>
    `${formatQuantity({ value }, counted)} on ${formatDate(date)}`;
  const values = reported.map(({ value }) => value);
  return [
    first === last ? `${worded(first)}.` : `From ${worded(first)} to ${worded(last)}.`,
    reported.length > 2
      ? `The lowest of ${formatNumber(reported.length)} figures is ${shortQuantity(Math.min(...values), counted)}, the highest ${shortQuantity(Math.max(...values), counted)}.`
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
