import { drawLine } from "./line.ts";
import { describe, isReported } from "./series.ts";
import { getOwnId } from "../routes.ts";
import type { Measure, Point } from "../record/measures.ts";

/** With fewer values than this, words tell as much as a chart. */
const fewest = 3;

/**
 * The chart of a measure as SVG markup: a line over its points (`getSeries`) once there are values of three dates, and
 * nothing before. It ends at the total where all readings are out of the same one.
 */
export function measureChart({ id, data, readings }: Measure, points: Point[]): string {
  if (points.filter(isReported).length < fewest) return "";
  const totals = new Set(readings.map(({ of }) => of));
  const [total] = totals.size === 1 ? totals : [];
  const caption = { id: getOwnId(`chart-${id}`), title: data.label, unit: data.unit, one: data.one };
  return drawLine({ ...caption, points, total });
}

/** What the values of a measure over time show, in words; nothing where there is one or none. */
export function describeCourse({ data }: Measure, points: Point[]): string | undefined {
  const { unit, one } = data;
  return points.filter(isReported).length > 1 ? describe({ unit, one, points }) : undefined;
}
