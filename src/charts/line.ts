import { scaleLinear, scaleUtc } from "d3-scale";
import { dateAxis, instant, getValueAxis } from "./axes.ts";
import { describe, isReported, type Series } from "./series.ts";
import { drawHeading, lineHeight, getLines, measureRoom, drawSvg, width, type Caption } from "./svg.ts";
import { type Point, shortQuantity } from "../record/measures.ts";

const plotHeight = 132;
const radius = 4;
// With more dots than this, they hide the line.
const mostDots = 24;

/** What a line shows: values, and the total that all of them are out of, if they are. */
type Line = Caption & Series & { total?: number | undefined };

/** Draws values over time as a line above and below zero, with its gaps, as SVG markup; nothing where there is no value. */
export function drawLine({ id, title, unit, one, points, total }: Line): string {
  const reported = points.filter(isReported);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || reported.length === 0) return "";

  const lines = getLines(unit);
  const top = lines.length * lineHeight + 16;
  const bottom = top + plotHeight;
  const values = reported.map(({ value }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, total ?? 0, ...values)];
  const y = scaleLinear([least, most > least ? most : 1], [bottom, top]);
  // Nothing is above a total.
  const isTotal = most === total;
  if (!isTotal) y.nice(3);
  const areWhole = reported.every(({ value }) => Number.isInteger(value));
  const hasRoom = (tick: number) => !isTotal || y(tick) - y(most) >= lineHeight;
  const ticks = y.ticks(3).filter((tick) => (!areWhole || Number.isInteger(tick)) && hasRoom(tick));
  if (isTotal) ticks.push(most);
  const left = Math.max(...ticks.map((tick) => measureRoom(shortQuantity(tick, { unit })))) + 8;
  const x = scaleUtc([instant(first.date), instant(last.date)], [left + radius, width - radius]);

  // A line begins anew after each gap.
  const path = points.map((point, index) => {
    if (!isReported(point)) return "";
    const before = points[index - 1];
    const mark = before !== undefined && isReported(before) ? "L" : "M";
    return `${mark}${round(x(instant(point.date)))},${round(y(point.value))}`;
  });
  const dots = points
    .filter((_, index) => reported.length <= mostDots || standsAlone(points, index))
    .filter(isReported)
    .map(
      ({ date, value }) =>
        `<circle class="app-chart__dot" cx="${round(x(instant(date)))}" cy="${round(y(value))}" r="${radius}"/>`,
    );
  return drawSvg({ id, title }, describe({ unit, one, points }), bottom + 2 * lineHeight + 8, [
    drawHeading(top - 20, lines),
    ...getValueAxis(y, ticks, left, { unit }),
    ...dateAxis(x, bottom),
    `<path class="app-chart__line" d="${path.join("")}" fill="none" stroke="currentColor" stroke-width="3"/>`,
    ...dots,
  ]);
}

/** True for a value between gaps, which no line would show. */
function standsAlone(points: Point[], index: number): boolean {
  const [before, after] = [points[index - 1], points[index + 1]];
  return (before?.value ?? null) === null && (after?.value ?? null) === null;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
