import type { MeasureData } from "../schemas/lists.ts";
import { formatDate, type CalendarDate } from "./calendar.ts";
import type { Point } from "./measures.ts";
import { formatQuantity } from "./quantities.ts";

// The XmR chart of NHS England’s Making Data Count: which figures vary as they always do, and which are unlikely to be
// chance. Tools differ in how long a run must be: it has these.
// https://www.england.nhs.uk/publication/making-data-count/

/** With fewer figures than this, limits tell nothing. */
const fewest = 12;
const shift = 7;
const trend = 6;
/** Makes three standard deviations of a mean moving range of two figures each: 3 / 1.128. */
const toLimits = 2.66;

type Reported = Point & { value: number };

/** Why a figure is unlikely to be chance, and on which side: 1 above or up, −1 below or down. */
export interface Signal {
  kind: "outside" | "shift" | "trend" | "near";
  side: 1 | -1;
}

/** Figures that are counted in one way, with what their variation is. */
export interface Phase {
  points: Reported[];
  mean: number;
  upper: number;
  lower: number;
  /** Of each point. */
  signals: Signal[][];
}

/**
 * The variation of a measure over time, for each stretch that is counted in one way and has twelve figures or more. A point
 * without a number is left out, and breaks no run.
 */
export function getPhases(
  points: Point[],
  { definitionChanges, unit }: Pick<MeasureData, "definitionChanges" | "unit">,
): Phase[] {
  const reported = points.filter((point): point is Reported => point.value !== null);
  const starts = definitionChanges.map(({ from }) => from).toSorted();
  const stretches = Map.groupBy(reported, ({ date }) => starts.findLast((from) => from <= date) ?? "");
  return [...stretches.values()]
    .filter((own) => own.length >= fewest)
    .map((own) => getPhase(own, unit === "%" && own.every(({ value }) => value <= 100)));
}

function getPhase(points: Reported[], isShare: boolean): Phase {
  const values = points.map(({ value }) => value);
  const mean = getMean(values);
  const range = getMean(values.slice(1).map((value, index) => Math.abs(value - values[index]!)));
  const reach = toLimits * range;
  const isAboveZero = values.every((value) => value >= 0);
  return {
    points,
    mean,
    // What can’t be below zero has no limit there.
    lower: isAboveZero ? Math.max(0, mean - reach) : mean - reach,
    upper: isShare ? Math.min(100, mean + reach) : mean + reach,
    signals: findSignals(values, mean, reach),
  };
}

function getMean(values: number[]): number {
  return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toPrecision(12));
}

/** Which signals each of some values is part of. */
function findSignals(values: number[], mean: number, reach: number): Signal[][] {
  const found: Signal[][] = values.map(() => []);
  const sideOf = (value: number) => Math.sign(value - mean);
  values.forEach((value, index) => {
    if (Math.abs(value - mean) > reach) mark("outside", sideOf(value), [index]);
  });
  for (const run of findRuns(values.map(sideOf))) {
    if (run.length >= shift) mark("shift", run.side, range(run.start, run.length));
  }
  // A step is between two values, so a run of steps has one value more.
  for (const run of findRuns(values.slice(1).map((value, index) => Math.sign(value - values[index]!)))) {
    if (run.length + 1 >= trend) mark("trend", run.side, range(run.start, run.length + 1));
  }
  for (let start = 0; start + 3 <= values.length; start += 1) {
    for (const side of [1, -1]) {
      const far = range(start, 3).filter((index) => {
        const distance = (values[index]! - mean) * side;
        return distance > (reach * 2) / 3 && distance <= reach;
      });
      if (far.length >= 2) mark("near", side, far);
    }
  }
  return found;

  function mark(kind: Signal["kind"], side: number, indexes: number[]): void {
    if (side === 0) return;
    for (const index of indexes) {
      const own = found[index]!;
      if (!own.some((one) => one.kind === kind && one.side === side))
        own.push({ kind, side: side > 0 ? 1 : -1 });
    }
  }
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}

/** Runs of one side; a zero is a run of its own side. */
function findRuns(sides: number[]): { side: number; start: number; length: number }[] {
  const runs: { side: number; start: number; length: number }[] = [];
  sides.forEach((side, index) => {
    const last = runs.at(-1);
    if (last?.side === side) last.length += 1;
    else runs.push({ side, start: index, length: 1 });
  });
  return runs;
}

/** Whether a signal is good news, by what the measure says of which way is better; neither where it says nothing. */
export function judgeSignal(
  { side }: Signal,
  better: MeasureData["better"],
): "improvement" | "concern" | "neither" {
  if (better === "neither") return "neither";
  return (better === "up") === side > 0 ? "improvement" : "concern";
}

/**
 * What the variation is at its end, in sentences; nothing where the figures that are counted as now are too few, or the
 * latest has no number. `last` is the date of the latest.
 */
export function describeVariation(
  phases: Phase[],
  data: MeasureData,
  last: CalendarDate,
): string | undefined {
  const phase = phases.at(-1);
  const newest = phase?.points.at(-1);
  if (phase === undefined || newest === undefined || newest.date !== last) return undefined;
  const amount = (value: number) =>
    formatQuantity({ value }, { ...data, decimals: getDecimals(phase, data) });
  const signals = phase.signals.at(-1) ?? [];
  const [signal] = signals;
  const average = `the average of ${amount(phase.mean)}`;
  const between = `${amount(phase.lower)} and ${amount(phase.upper)}`;
  if (signal === undefined) {
    const before = phase.signals.some((one) => one.length > 0)
      ? " Earlier figures that are unlikely to be chance have a larger mark."
      : "";
    return `The latest figure is within what chance alone would give: between ${between}, around ${average}.${before}`;
  }
  const run = phase.signals.toReversed().findIndex((one) => !one.some(isLike(signal)));
  const length = run === -1 ? phase.signals.length : run;
  const isUp = signal.side > 0;
  const limit = `the limit of ${amount(isUp ? phase.upper : phase.lower)}`;
  const told = {
    outside: `The latest figure is ${isUp ? "above" : "below"} ${limit}`,
    shift: `The last ${length} figures are ${isUp ? "above" : "below"} ${average}`,
    trend: `The last ${length} figures ${isUp ? "rise" : "fall"} without a break`,
    near: `Two of three figures in a row, the latest among them, are close to ${limit}`,
  }[signal.kind];
  const better = { up: "larger", down: "smaller", neither: "" }[data.better];
  const verdict = {
    improvement: ` As a ${better} number is better, it is an improvement.`,
    concern: ` As a ${better} number is better, it is a concern.`,
    neither: "",
  }[judgeSignal(signal, data.better)];
  return `${told}: this is unlikely to be chance.${verdict}`;
}

function isLike(signal: Signal): (other: Signal) => boolean {
  return ({ kind, side }) => kind === signal.kind && side === signal.side;
}

/** One digit more after the point than the figures have, as is usual of averages; none for thousands. */
function getDecimals({ points, mean }: Phase, { decimals }: MeasureData): number {
  if (Math.abs(mean) >= 1000) return decimals ?? 0;
  const written = points.map(({ value }) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0);
  return Math.min(2, (decimals ?? Math.max(...written)) + 1);
}

/** From which day a stretch is counted otherwise, and how, in a sentence for readers. */
export function describeChange({ from, note }: MeasureData["definitionChanges"][number]): string {
  return `From ${formatDate(from)} it is counted otherwise: ${note}`;
}
