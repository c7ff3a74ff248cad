import { load } from "cheerio";
import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import { barOfTotal, type BarOfTotal } from "./bar-of-total.ts";

const draw = (given: Partial<BarOfTotal> & { value: number }) => {
  const markup = barOfTotal({ id: "visited", title: "Teams visited", unit: "teams", ...given });
  const $ = load(markup, { xml: true });
  const width = (part: string) => Number($(`.app-chart__${part}`).attr("width"));
  const texts = $("text")
    .toArray()
    .map((text) => $(text).text());
  return { markup, $, width, texts };
};

test("a whole total fills the bar", () => {
  const { width, texts, $ } = draw({ value: 103, of: 103 });
  expect(width("value")).toBe(width("track"));
  expect(texts).toEqual(["103 of 103 teams", "0", "103"]);
  expect($("desc").text()).toBe("103 of 103 teams.");
});

test("a part of a total fills that part", () => {
  const { width } = draw({ value: 25, of: 100 });
  expect(width("value") / width("track")).toBeCloseTo(0.25, 2);
});

test("nothing of a total leaves the bar empty", () => {
  const { $, texts } = draw({ value: 0, of: 103 });
  expect($(".app-chart__value")).toHaveLength(0);
  expect($(".app-chart__track")).toHaveLength(1);
  expect(texts).toEqual(["0 of 103 teams", "0", "103"]);
});

test("very little of a total still shows", () => {
  expect(draw({ value: 1, of: 1_000_000 }).width("value")).toBeGreaterThan(2);
});

test("without a total the scale ends at a round number past the bar, and no track looks like a total", () => {
  const { $, texts } = draw({ value: 87 });
  expect($(".app-chart__track")).toHaveLength(0);
  expect(texts).toEqual(["87 teams", "0", "110"]);
});

test("nothing without a total is drawn as an empty scale", () => {
  const { $, texts } = draw({ value: 0 });
  expect($(".app-chart__value")).toHaveLength(0);
  expect(texts).toEqual(["0 teams", "0", "1"]);
});

test("a target is marked where it lies, in words and in the drawing", () => {
  const { $, texts } = draw({ value: 45, of: 100, target: 60 });
  const mark = $(".app-chart__target");
  const middle = Number(mark.attr("x")) + Number(mark.attr("width")) / 2;
  expect(middle / 288).toBeCloseTo(0.6, 2);
  expect(texts).toEqual(["45 of 100 teams, target 60", "0", "100", "60"]);
});

test("a target that was passed lies inside the bar", () => {
  const { $, width } = draw({ value: 75, target: 60 });
  expect(Number($(".app-chart__target").attr("x"))).toBeLessThan(width("value"));
});

test("a target too near an end for its number is still named", () => {
  expect(draw({ value: 45, of: 100, target: 98 }).texts).toEqual(["45 of 100 teams, target 98", "0", "100"]);
});

test.each<Partial<BarOfTotal> & { value: number }>([
  { value: 103, of: 103 },
  { value: 0 },
  {
    value: 12_500,
    of: 20_000,
    unit: "people & carers who <all> waited for longer than eighteen weeks".repeat(3),
  },
  { value: 2.5, target: 3, title: '"Quoted" & <marked>' },
])("%o is well-formed, unstyled and inside its frame", (given) => {
  const { markup, $ } = draw(given);
  XmlDocument.fromString(markup).dispose();
  expect($("[style], style, script")).toHaveLength(0);
  const height = Number($("svg").attr("viewBox")?.split(" ")[3]);
  $("text").each((_, text) => expect(Number($(text).attr("y"))).toBeLessThan(height));
});
