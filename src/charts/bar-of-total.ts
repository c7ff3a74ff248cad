import { scaleLinear, type ScaleLinear } from "d3-scale";
import { formatQuantity, shortQuantity, type Counted } from "../record/measures.ts";
import {
  drawHeading,
  lineHeight,
  getLines,
  measureRoom,
  drawSvg,
  drawText,
  width,
  type Caption,
} from "./svg.ts";

/** One reading, and what it is seen against: the total it is out of, the number aimed for, both or neither. */
export interface BarOfTotal extends Caption, Counted {
  value: number;
  of?: number | undefined;
  target?: number | undefined;
}

const barHeight = 32;
const reach = 6;

/** Draws a bar that is filled as far as the value goes, with a mark at the target, as SVG markup. */
export function barOfTotal({ id, title, unit, one, value, of, target }: BarOfTotal): string {
  const aim = target === undefined ? "" : `, target ${shortQuantity(target, { unit })}`;
  const inWords = formatQuantity({ value, of }, { unit, one }) + aim;
  const lines = getLines(inWords);
  const isBounded = of !== undefined || target !== undefined;
  const ends: [number, number] = [Math.min(0, value, target ?? 0), Math.max(0, value, of ?? 0, target ?? 0)];
  const x = scaleOf(ends, isBounded);
  const zero = Math.round(x(0));
  const top = lines.length * lineHeight + 4 + reach;
  const bottom = top + barHeight;

  const rect = (part: string, from: number, to: number, more = 0) =>
    `<rect class="app-chart__${part}" x="${from}" width="${to - from}" y="${top - more}" height="${barHeight + 2 * more}"`;
  const at = Math.round(x(target ?? 0));
  return drawSvg({ id, title }, `${inWords}.`, bottom + reach + lineHeight, [
    drawHeading(top - reach - 8, lines),
    isBounded ? `${rect("track", 1, width - 1)} fill="none" stroke="currentColor"/>` : "",
    // However little it is, more than nothing must show.
    value > 0 ? `${rect("value", zero, Math.max(zero + 3, Math.round(x(value))))}/>` : "",
    value < 0 ? `${rect("value", Math.min(zero - 3, Math.round(x(value))), zero)}/>` : "",
    target === undefined ? "" : `${rect("target", at - 2, at + 2, reach)} stroke="Canvas"/>`,
    `<line class="app-chart__axis" x1="0" x2="${width}" y1="${bottom}" y2="${bottom}" stroke="currentColor"/>`,
    ...labels(x, target, bottom + lineHeight, unit),
  ]);
}

/** From nothing to what the bar is seen against, or else to a round number well past it: a full bar would say "all". */
function scaleOf([least, most]: [number, number], isBounded: boolean): ScaleLinear<number, number> {
  const [start, end] = isBounded ? [least, most] : [least * 1.2, most * 1.2];
  const x = scaleLinear([start, end > start ? end : 1], [1, width - 1]);
  return isBounded ? x : x.nice();
}

/** The ends of the scale, and the target where there is room for it between them. */
function labels(
  x: ScaleLinear<number, number>,
  target: number | undefined,
  y: number,
  unit: string,
): string[] {
  const [start = "", end = ""] = x.domain().map((value) => shortQuantity(value, { unit }));
  const ends = [drawText(0, y, [start], "start"), drawText(width, y, [end], "end")];
  if (target === undefined) return ends;
  const label = shortQuantity(target, { unit });
  const at = x(target);
  const half = measureRoom(label) / 2;
  const isRoom = at - half > measureRoom(`${start}0`) && at + half < width - measureRoom(`${end}0`);
  return isRoom ? [...ends, drawText(Math.round(at), y, [label], "middle")] : ends;
}
