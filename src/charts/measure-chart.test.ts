import { load } from "cheerio";
import { expect, test } from "vitest";
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
