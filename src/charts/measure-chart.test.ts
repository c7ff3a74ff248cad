import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { describeCourse, measureChart } from "./measure-chart.ts";
import { makeContent } from "../record/example.ts";
import { getMeasures, getSeries } from "../record/measures.ts";
import { getSections } from "../record/threads.ts";

/** The chart of a measure of which updates, a month apart, reported these values. */
function measured(values: (number | null)[]) {
  const { updates, measures } = makeContent({
    measures: { "teams-visited": { target: 100 } },
    updates: values.map((value, index) => {
      const published = `2022-0${index + 1}-01`;
      const readings = value === null ? [] : [{ measure: "teams-visited", value, asAt: published }];
      return { published, sections: [{ readings }] };
    }),
  });
  const [measure] = getMeasures({ measures }, getSections(updates), { updates });
  if (measure === undefined) throw new Error("The example has no measure.");
  return { measure, points: getSeries(measure, updates) };
}

function chartOf(values: (number | null)[]) {
  const { measure, points } = measured(values);
  return load(measureChart(measure, points), { xml: true });
}

test("values of three dates are a line", () => {
  const $ = chartOf([40, 60, 80]);
  expect($(".app-chart__line")).toHaveLength(1);
  expect($("title").attr("id")).toBe("Page-chart-teams-visited-title");
});

test.each([[[40, 60]], [[40, null]], [[null]]])("%o is no chart", (values) => {
  expect(chartOf(values).root().children()).toHaveLength(0);
});

test("values of two dates or more are told in words, and one value is its own", () => {
  const tell = (values: (number | null)[]) => {
    const { measure, points } = measured(values);
    return describeCourse(measure, points);
  };
  expect(tell([9, 4])).toBe("From 9 teams on 1 January 2022 to 4 teams on 1 February 2022.");
  expect(tell([9, 12, 4])).toContain("The lowest of 3 figures is 4, the highest 12.");
  expect(tell([9])).toBeUndefined();
});

describe("a chart of twelve figures and more", () => {
  const date = (index: number) => new Date(Date.UTC(2020, index, 1)).toISOString().slice(0, 10);
  const draw = (values: number[], more: object = {}) => {
    const content = makeContent({
      measures: { "teams-visited": more },
      updates: [
        {
          published: "2030-01-01",
          sections: [
            {
              readings: values.map((value, index) => ({
                measure: "teams-visited",
                value,
                asAt: date(index),
              })),
            },
          ],
        },
      ],
    });
    const [measure] = getMeasures(content, getSections(content.updates), { updates: content.updates });
    return load(measureChart(measure!, getSeries(measure!, content.updates)), { xml: true });
  };
  const steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
  const textsOf = ($: ReturnType<typeof draw>) =>
    $("text")
      .toArray()
      .map((text) => $(text).text());

  test("has its average and its limits, told apart by their lines, and a key", () => {
    const $ = draw(steady);
    const levels = $(".app-chart__limit")
      .toArray()
      .filter((line) => $(line).attr("x1") !== "0");
    expect(levels.map((line) => $(line).attr("stroke-dasharray") ?? "")).toEqual(["", "6 4", "6 4"]);
    expect(textsOf($)).toEqual(expect.arrayContaining(["Average", "Limits of chance"]));
    expect($("desc").text()).toContain("within what chance alone would give");
    expect(draw(steady.slice(1))(".app-chart__limit")).toHaveLength(0);
  });

  test.each([
    ["up", "improvement", "Not by chance: better"],
    ["down", "concern", "Not by chance: worse"],
    ["neither", "neither", "Not by chance"],
  ])("marks what is unlikely to be chance, for a measure that is better %s as %s", (better, means, words) => {
    const $ = draw([...steady.map((value) => (value === 9 ? 8 : 12)), 8, 30], { better });
    // One in the drawing, one in the key.
    expect($(`.app-chart__${means}`)).toHaveLength(2);
    expect(textsOf($)).toContain(words);
    expect($("desc").text()).toContain("above the limit");
  });

  test("is broken where what is counted changed", () => {
    const $ = draw(steady, { definitionChanges: [{ from: "2020-07-01", note: "By ward." }] });
    expect($(".app-chart__line").attr("d")?.match(/M/g)).toHaveLength(2);
    expect($("desc").text()).toContain("From 1 July 2020 it is counted otherwise: By ward.");
    expect($('.app-chart__limit[stroke-dasharray="2 3"]')).toHaveLength(1);
  });
});
