import { load } from "cheerio";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { drawLine } from "./line.ts";
import { describe as tell } from "./series.ts";
import type { Point } from "../record/measures.ts";

const draw = (values: (number | null)[], unit = "teams") => {
  const points = values.map((value, index): Point => ({ date: monthAfter(index), value }));
  const markup = drawLine({
    id: "visited",
    title: "Teams visited",
    description: tell({ counted: { unit }, points }),
    counted: { unit },
    points,
  });
  const $ = load(markup, { xml: true });
  const path = $(".app-chart__line").attr("d") ?? "";
  const dots = $(".app-chart__dot")
    .toArray()
    .map((dot) => ({ x: Number($(dot).attr("cx")), y: Number($(dot).attr("cy")) }));
  const texts = $("text")
    .toArray()
    .map((text) => $(text).text());
  return { markup, $, path, dots, texts };
};

/** The first day of a month, counted from January 2020. */
function monthAfter(index: number): string {
  return new Date(Date.UTC(2020, index, 1)).toISOString().slice(0, 10);
}

const strokes = (path: string) => path.match(/M/g)?.length ?? 0;

describe("a line", () => {
  test("goes up where values go up, with a dot for each", () => {
    const { dots, path } = draw([5, 60, 103]);
    expect(dots.map(({ x }) => x)).toEqual(dots.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(dots.map(({ y }) => y)).toEqual(dots.map(({ y }) => y).toSorted((a, b) => b - a));
    expect(strokes(path)).toBe(1);
  });

  test("has a scale from zero and its first and last day", () => {
    expect(draw([5, 60, 103]).texts).toEqual([
      "teams",
      "0",
      "50",
      "100",
      "150",
      "1 January",
      "2020",
      "1 March",
      "2020",
    ]);
  });

  test("has a scale that ends at the total, where there is one", () => {
    const points = [5, 60, 103].map((value, index): Point => ({ date: monthAfter(index), value }));
    const $ = load(
      drawLine({
        id: "visited",
        title: "Teams visited",
        description: "",
        counted: { unit: "teams" },
        points,
        total: 103,
      }),
      {
        xml: true,
      },
    );
    const texts = $("text")
      .toArray()
      .map((text) => $(text).text());
    expect(texts.slice(0, 4)).toEqual(["teams", "0", "50", "103"]);
  });

  test("is broken where nothing was reported, and shows a value between gaps as a dot", () => {
    const { path, dots } = draw([5, 10, null, 20, null, 30, 40]);
    expect(strokes(path)).toBe(3);
    expect(dots).toHaveLength(5);
  });

  test("ends before a last update that said nothing, while the days go on", () => {
    const { dots, texts } = draw([5, 10, null, null]);
    expect(texts).toContain("1 April");
    expect(Math.max(...dots.map(({ x }) => x))).toBeLessThan(200);
  });

  test("is level for equal values", () => {
    const { dots } = draw([7, 7, 7]);
    expect(new Set(dots.map(({ y }) => y)).size).toBe(1);
  });

  test("lies on the axis for zeros", () => {
    const { dots, $, texts } = draw([0, 0]);
    expect(dots[0]?.y).toBe(Number($(".app-chart__axis").attr("y1")));
    expect(texts.slice(0, 3)).toEqual(["teams", "0", "1"]);
  });

  test("counts whole things in whole numbers", () => {
    expect(draw([1, 2]).texts.slice(0, 4)).toEqual(["teams", "0", "1", "2"]);
    expect(draw([0.5, 2]).texts).toContain("1.5");
  });

  test("of one value is a dot in the middle", () => {
    const { dots, texts } = draw([12]);
    expect(dots).toHaveLength(1);
    expect(texts.filter((text) => text === "1 January")).toHaveLength(1);
  });

  test("of many values has no dots but for those between gaps", () => {
    const values = Array.from({ length: 200 }, (_, index) => (index === 99 || index === 101 ? null : index));
    const { dots, path } = draw(values);
    expect(dots).toHaveLength(1);
    expect(strokes(path)).toBe(3);
  });

  test.each([[[]], [[null, null]]])("of %j is nothing", (values) => {
    expect(draw(values).markup).toBe("");
  });
});

describe("the description of a line", () => {
  test.each<[(number | null)[], string]>([
    [[12], "12 teams on 1 January 2020."],
    [[5, 103], "From 5 teams on 1 January 2020 to 103 teams on 1 February 2020."],
    [
      [5, null, 103, 60],
      "From 5 teams on 1 January 2020 to 60 teams on 1 April 2020. The lowest of 3 figures is 5, the highest 103. No figure was given on 1 other date.",
    ],
    [
      [null, 5, 103, null],
      "From 5 teams on 1 February 2020 to 103 teams on 1 March 2020. No figure was given on 2 other dates.",
    ],
  ])("of %j says: %s", (values, expected) => {
    expect(draw(values).$("desc").text()).toBe(expected);
  });
});

test.each<[(number | null)[], string]>([
  [[5, null, 103], "teams"],
  [
    [1_250_000, 1_900_000],
    "people & carers who <all> waited for longer than eighteen weeks ".repeat(3).trim(),
  ],
  [Array.from({ length: 200 }, (_, index) => index / 3), "%"],
])("%j of %s is well-formed, unstyled and inside its frame", (values, unit) => {
  const { markup, $, dots } = draw(values, unit);
  XmlDocument.fromString(markup).dispose();
  expect($("[style], style, script")).toHaveLength(0);
  expect(markup).not.toMatch(/NaN|undefined/);
  const height = Number($("svg").attr("viewBox")?.split(" ")[3]);
  $("text").each((_, text) => expect(Number($(text).attr("y"))).toBeLessThan(height));
  for (const { x } of dots) expect(x).toBeLessThanOrEqual(288);
});
