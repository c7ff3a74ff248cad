import { drawLine } from "./line.ts";
import { describe, isReported } from "./series.ts";
import { getOwnId } from "../routes.ts";
import type { Measure, Point } from "../record/measures.ts";
import { describeChange, describeVariation, getPhases } from "../record/variation.ts";

/** With fewer values than this, words tell as much as a chart. */
const fewest = 3;

/**
 * The chart of a measure as SVG markup: a line over its points (`getSeries`) once there are values of three dates, and
 * nothing before. It ends at the total where all readings are out of the same one. From twelve on it has the average and the
 * limits of chance.
 */
export function measureChart({ id, data, readings }: Measure, points: Point[]): string {
  if (points.filter(isReported).length < fewest) return "";
  const totals = new Set(readings.map(({ of }) => of));
  const [total] = totals.size === 1 ? totals : [];
  return drawLine({
    id: getOwnId(`chart-${id}`),
    title: data.label,
    counted: data,
    description: describePoints(data, points),
    points,
    total,
    phases: getPhases(points, data),
    breaks: data.definitionChanges.map(({ from }) => from),
    better: data.better,
  });
}

/** What the values of a measure over time show, in words; nothing where there is one or none. */
export function describeCourse({ data }: Measure, points: Point[]): string | undefined {
  return points.filter(isReported).length > 1 ? describePoints(data, points) : undefined;
}

function describePoints(data: Measure["data"], points: Point[]): string {
  const [first, last] = [points[0]?.date ?? "", points.at(-1)?.date ?? ""];
  return [
    describe({ counted: data, points }),
    ...data.definitionChanges.filter(({ from }) => first < from && from <= last).map(describeChange),
    describeVariation(getPhases(points, data), data, last),
  ]
    .filter(Boolean)
    .join(" ");
}
