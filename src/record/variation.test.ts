import { describe, expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { describeVariation, getPhases, judgeSignal } from "./variation.ts";

const pointsOf = (values: (number | null)[]) =>
  values.map((value, index) => ({
    date: new Date(Date.UTC(2020, index, 1)).toISOString().slice(0, 10),
    value,
  }));
const measureOf = (more: object) => makeContent({ measures: { beds: more } }).measures[0]!.data;
const tell = (values: (number | null)[], more: object = {}) => {
  const points = pointsOf(values);
  return describeVariation(getPhases(points, measureOf(more)), measureOf(more), points.at(-1)!.date);
};
const kindsOf = (values: number[]) =>
  getPhases(pointsOf(values), measureOf({}))[0]!.signals.map((own) => own.map(({ kind }) => kind).join());

// Its mean is 10 and its mean moving range 2, so its limits are 10 ± 5.32.
const steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

describe("the variation of figures", () => {
  test("has the mean and the limits of an XmR chart from twelve figures on", () => {
    expect(getPhases(pointsOf(steady.slice(1)), measureOf({}))).toEqual([]);
    const [phase] = getPhases(pointsOf([...steady.slice(0, 6), null, ...steady.slice(6)]), measureOf({}));
    expect(phase).toMatchObject({ mean: 10, lower: 10 - 2.66 * 2, upper: 10 + 2.66 * 2 });
    expect(phase?.signals.flat()).toEqual([]);
  });

  test("has no limit below zero, or above all, where no figure can be", () => {
    expect(getPhases(pointsOf(steady.map((value) => value - 9)), measureOf({}))[0]?.lower).toBe(0);
    const shares = steady.map((value) => value + 88);
    expect(getPhases(pointsOf(shares), measureOf({ unit: "%" }))[0]?.upper).toBe(100);
    expect(getPhases(pointsOf(steady.map((value) => -value)), measureOf({}))[0]?.lower).toBeLessThan(-15);
  });

  test("of equal figures is none", () => {
    expect(kindsOf(steady.map(() => 7))).toEqual(steady.map(() => ""));
  });

  test.each<[string, number[], number[]]>([
    ["outside", [...steady, 9, 30], [13]],
    ["shift", [...steady, 12, 13, 12, 13, 12, 13, 12], [11, 12, 13, 14, 15, 16, 17, 18]],
    ["trend", [...steady, 8, 9, 10, 11, 12, 13], [12, 13, 14, 15, 16, 17]],
    ["near", [...steady, 14.8, 14.9, 11], [12, 13]],
  ])("has figures that are unlikely to be chance: %s", (kind, values, expected) => {
    const met = kindsOf(values).flatMap((kinds, index) => (kinds.split(",").includes(kind) ? [index] : []));
    expect(met).toEqual(expected);
  });

  test("begins anew where what is counted changes", () => {
    const values = [...steady, ...steady.map((value) => value + 100)];
    const definitionChanges = [{ from: "2021-01-01", note: "By ward." }];
    const phases = getPhases(pointsOf(values), measureOf({ definitionChanges }));
    expect(phases.map(({ mean }) => mean)).toEqual([10, 110]);
    expect(phases.flatMap(({ signals }) => signals.flat())).toEqual([]);
    expect(getPhases(pointsOf(values.slice(0, 20)), measureOf({ definitionChanges }))).toHaveLength(1);
    expect(tell(values.slice(0, 20), { definitionChanges })).toBeUndefined();
  });
});

describe("what is said of it", () => {
  test.each<[number[], object, string]>([
    [
      steady,
      {},
      "The latest figure is within what chance alone would give: between 4.7 teams and 15.3 teams, around the average of 10.0 teams.",
    ],
    [
      [...steady, 9, 30],
      { better: "down" },
      "The latest figure is above the limit of 20.6 teams: this is unlikely to be chance. As a smaller number is better, it is a concern.",
    ],
    [
      [...steady.map((value) => value + 10), 16, 17, 16, 17, 16, 17, 16],
      { better: "down" },
      "The last 7 figures are below the average of 18.7 teams: this is unlikely to be chance. As a smaller number is better, it is an improvement.",
    ],
    [
      [...steady, 8, 9, 10, 11, 12, 13],
      { better: "neither" },
      "The last 6 figures rise without a break: this is unlikely to be chance.",
    ],
  ])("%j of a measure with %j", (values, more, expected) => {
    expect(tell(values, more)).toContain(expected);
  });

  test("is nothing where the latest figure is no number", () => {
    expect(tell([...steady, null])).toBeUndefined();
  });

  test("judges by the measure alone", () => {
    const signal = { kind: "shift", side: 1 } as const;
    expect((["up", "down", "neither"] as const).map((better) => judgeSignal(signal, better))).toEqual([
      "improvement",
      "concern",
      "neither",
    ]);
  });
});
