import { load } from "cheerio";
import { expect, test } from "vitest";
import { measureChart } from "./measure-chart.ts";
import { makeContent } from "../record/example.ts";
import { getMeasures, getSeries } from "../record/measures.ts";
import { getSections } from "../record/threads.ts";

/** The chart of a measure of which updates, a month apart, reported these values. */
function chartOf(values: (number | null)[]) {
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
  return load(measureChart(measure, getSeries(measure, updates)), { xml: true });
}

test("values of several dates are a line", () => {
  const $ = chartOf([40, 60]);
  expect($(".app-chart__line")).toHaveLength(1);
  expect($("title").attr("id")).toBe("Page-chart-teams-visited-title");
});

test("one value is a bar, against the target, though later updates said nothing", () => {
  const $ = chartOf([40, null]);
  expect($(".app-chart__value")).toHaveLength(1);
  expect($(".app-chart__target")).toHaveLength(1);
  expect($("title").text()).toBe("Teams visited");
});

test("no value is no chart", () => {
  expect(chartOf([null]).root().children()).toHaveLength(0);
});
