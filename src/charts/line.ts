import { scaleLinear, scaleUtc } from "d3-scale";
import { dateAxis, instant, getValueAxis } from "./axes.ts";
import { isReported, type Series } from "./series.ts";
import {
  drawHeading,
  drawText,
  lineHeight,
  getLines,
  measureRoom,
  drawSvg,
  width,
  type Caption,
} from "./svg.ts";
import type { CalendarDate } from "../record/calendar.ts";
import type { Point } from "../record/measures.ts";
import { shortQuantity } from "../record/quantities.ts";
import { judgeSignal, type Phase } from "../record/variation.ts";
import type { MeasureData } from "../schemas/lists.ts";

const plotHeight = 132;
const radius = 4;
// With more dots than this, they hide the line.
const mostDots = 24;

/** What a line shows: values, and the total that all of them are out of, if they are. */
type Line = Caption &
  Series & {
    /** What it shows, for those who don’t see it. */
    description: string;
    total?: number | undefined;
    /** The stretches that have an average and limits. */
    phases?: Phase[];
    /** The days on which what is counted changed. */
    breaks?: CalendarDate[];
    better?: MeasureData["better"];
  };

/** Draws values over time as a line above and below zero, with its gaps, as SVG markup; nothing where there is no value. */
export function drawLine({
  id,
  title,
  counted,
  description,
  points,
  total,
  phases = [],
  breaks = [],
  better = "neither",
}: Line): string {
  const reported = points.filter(isReported);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || reported.length === 0) return "";

  const lines = getLines(counted.unit);
  const top = lines.length * lineHeight + 16;
  const bottom = top + plotHeight;
  const limits = phases.flatMap(({ lower, upper }) => [lower, upper]);
  const values = [...reported.map(({ value }) => value), ...limits];
  const [least, most] = [Math.min(0, ...values), Math.max(0, total ?? 0, ...values)];
  const y = scaleLinear([least, most > least ? most : 1], [bottom, top]);
  // Nothing is above a total.
  const isTotal = most === total;
  if (!isTotal) y.nice(3);
  const areWhole = reported.every(({ value }) => Number.isInteger(value));
  const hasRoom = (tick: number) => !isTotal || y(tick) - y(most) >= lineHeight;
  const ticks = y.ticks(3).filter((tick) => (!areWhole || Number.isInteger(tick)) && hasRoom(tick));
  if (isTotal) ticks.push(most);
  const left = Math.max(...ticks.map((tick) => measureRoom(shortQuantity(tick, counted)))) + 8;
  const x = scaleUtc([instant(first.date), instant(last.date)], [left + radius, width - radius]);

  const isBroken = (before: Point, after: Point) =>
    breaks.some((day) => before.date < day && day <= after.date);

  // A line begins anew after each gap and where what is counted changed.
  const path = points.map((point, index) => {
    if (!isReported(point)) return "";
    const before = points[index - 1];
    const mark = before !== undefined && isReported(before) && !isBroken(before, point) ? "L" : "M";
    return `${mark}${round(x(instant(point.date)))},${round(y(point.value))}`;
  });
  const dots = points
    .filter((_, index) => reported.length <= mostDots || standsAlone(points, index))
    .filter(isReported)
    .map(
      ({ date, value }) =>
        `<circle class="app-chart__dot" cx="${round(x(instant(date)))}" cy="${round(y(value))}" r="${radius}"/>`,
    );
  const across = (at: number, from: string, to: string, look: string) =>
    `<line class="app-chart__limit" x1="${round(x(instant(from)))}" x2="${round(x(instant(to)))}" y1="${round(y(at))}" y2="${round(y(at))}" stroke="currentColor"${look}/>`;
  const bounds = phases.flatMap(({ points: own, mean, lower, upper }) => {
    const [from, to] = [own[0]!.date, own.at(-1)!.date];
    return [across(mean, from, to, ""), ...[lower, upper].map((at) => across(at, from, to, dashes))];
  });
  const seams = breaks
    .filter((day) => first.date < day && day <= last.date)
    .map((day) => Math.round(x(instant(day))))
    .map(
      (at) =>
        `<line class="app-chart__limit" x1="${at}" x2="${at}" y1="${top}" y2="${bottom}" stroke="currentColor" stroke-dasharray="2 3"/>`,
    );
  const marked = phases.flatMap(({ points: own, signals }) =>
    own.flatMap(({ date, value }, index) => {
      const [signal] = signals[index] ?? [];
      return signal
        ? [{ at: [x(instant(date)), y(value)] as const, means: judgeSignal(signal, better) }]
        : [];
    }),
  );
  const end = bottom + 2 * lineHeight + 8;
  const key = getKey(end, phases.length > 0, new Set(marked.map(({ means }) => means)));
  return drawSvg({ id, title }, description, end + key.length * lineHeight, [
    drawHeading(top - 20, lines),
    ...getValueAxis(y, ticks, left, counted),
    ...dateAxis(x, bottom),
    ...seams,
    ...bounds,
    `<path class="app-chart__line" d="${path.join("")}" fill="none" stroke="currentColor" stroke-width="${reported.length > mostDots ? 2 : 3}"/>`,
    ...dots,
    ...marked.map(({ at, means }) => drawMark(...at, means, reported.length > mostDots ? 3.5 : 5)),
    ...key,
  ]);
}

const dashes = ' stroke-dasharray="6 4"';

type Meaning = ReturnType<typeof judgeSignal>;

const meanings: Record<Meaning, string> = {
  improvement: "Not by chance: better",
  concern: "Not by chance: worse",
  neither: "Not by chance",
};

/** A figure that is unlikely to be chance, in a shape that says without a colour what it means. */
function drawMark(atX: number, atY: number, means: Meaning, size = 5): string {
  const [left, up] = [round(atX), round(atY)];
  const half = round(size * 1.4);
  const look = `class="app-chart__${means}"`;
  if (means === "improvement") return `<circle ${look} cx="${left}" cy="${up}" r="${size}"/>`;
  const corners =
    means === "concern"
      ? `m0,${-half}l${half},${half}l${-half},${half}l${-half},${-half}z`
      : `m${-size},${-size}h${2 * size}v${2 * size}h${-2 * size}z`;
  return `<path ${look} d="M${left},${up}${corners}"/>`;
}

/** What the parts of the chart are, each on a line of its own; nothing where it has no limits. */
function getKey(top: number, hasLimits: boolean, met: ReadonlySet<Meaning>): string[] {
  if (!hasLimits) return [];
  const stroke = (look: string) => (y: number) =>
    `<line class="app-chart__limit" x1="0" x2="24" y1="${y}" y2="${y}" stroke="currentColor"${look}/>`;
  const rows: [string, (y: number) => string][] = [
    ["Average", stroke("")],
    ["Limits of chance", stroke(dashes)],
    ...(Object.keys(meanings) as Meaning[])
      .filter((means) => met.has(means))
      .map((means): [string, (y: number) => string] => [meanings[means], (y) => drawMark(12, y, means)]),
  ];
  return rows.map(([words, draw], index) => {
    const base = top + (index + 1) * lineHeight - 6;
    return `${draw(base - 5)}\n${drawText(32, base, [words], "start")}`;
  });
}

/** True for a value between gaps, which no line would show. */
function standsAlone(points: Point[], index: number): boolean {
  const [before, after] = [points[index - 1], points[index + 1]];
  return (before?.value ?? null) === null && (after?.value ?? null) === null;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
