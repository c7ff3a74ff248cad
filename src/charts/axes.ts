import type { ScaleLinear, ScaleTime } from "d3-scale";
import { formatDate, type CalendarDate } from "../record/calendar.ts";
import { shortQuantity, type Counted } from "../record/quantities.ts";
import { lineHeight, drawText, width } from "./svg.ts";

/** A day on a scale of time, whatever the time zone of the machine. */
export function instant(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Lines across the plot at round numbers, with the numbers at their left. */
export function getValueAxis(
  y: ScaleLinear<number, number>,
  ticks: number[],
  left: number,
  counted: Counted,
): string[] {
  return ticks.flatMap((tick) => {
    const at = Math.round(y(tick));
    const part = tick === 0 ? "axis" : "grid";
    return [
      `<line class="app-chart__${part}" x1="${left}" x2="${width}" y1="${at}" y2="${at}" stroke="currentColor"/>`,
      drawText(left - 8, at + 5, [shortQuantity(tick, counted)], "end"),
    ];
  });
}

/** The first and the last day under the plot, each on two lines: the day and month, and the year. */
export function dateAxis(x: ScaleTime<number, number>, bottom: number): string[] {
  const [first, last] = x.domain().map((day) => day.toISOString().slice(0, 10));
  const [start, end] = x.range();
  if (first === undefined || last === undefined || start === undefined || end === undefined) return [];
  const label = (date: CalendarDate, at: number, anchor: "start" | "middle" | "end") => {
    const words = formatDate(date);
    return drawText(at, bottom + lineHeight, [words.slice(0, -5), words.slice(-4)], anchor);
  };
  return first === last
    ? [label(first, (start + end) / 2, "middle")]
    : [label(first, start, "start"), label(last, width, "end")];
}
