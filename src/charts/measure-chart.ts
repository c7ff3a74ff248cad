import { barOfTotal } from "./bar-of-total.ts";
import { drawLine } from "./line.ts";
import { isReported } from "./series.ts";
import { getOwnId } from "../routes.ts";
import type { Measure, Point } from "../record/measures.ts";

/**
 * The chart of a measure as SVG markup: a line over its points (`seriesOf`) once there are values
 * of several dates, a bar for one reading, and nothing for none.
 */
export function measureChart({ id, data, latest }: Measure, points: Point[]): string {
  const caption = { id: getOwnId(`chart-${id}`), title: data.label, unit: data.unit, one: data.one };
  if (points.filter(isReported).length > 1) return drawLine({ ...caption, points });
  if (latest === undefined) return "";
  return barOfTotal({ ...caption, value: latest.value, of: latest.of, target: data.target });
}
