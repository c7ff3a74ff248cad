import { expect, test } from "vitest";
import { figuresAgree } from "./figures-agree.ts";
import { makeSource, runRule, writeUpdate } from "../fixture.ts";

const measures = {
  "measures.yaml":
    'beds: { label: Beds that are ready, unit: beds, counts: Beds., better: up }\nanswered: { label: Calls answered, unit: "%", counts: Calls., better: up }\nspent: { label: Money spent, unit: £, counts: Money., better: down }\n',
};
const section = (readings: string, more = "") =>
  `- id: beds\n  heading: Beds\n  readings: [${readings}]${more}`;
const check = (readings: string, text: string, more = "") =>
  runRule(figuresAgree, {
    ...measures,
    "updates/a.md": writeUpdate(section(readings, more), `\n## Beds\n\n${text}\n`),
  });
const beds = (value: number, of?: number) =>
  `{ measure: beds, value: ${value}, ${of === undefined ? "" : `of: ${of}, `}asAt: 2022-03-14 }`;

test.each([
  [beds(9), "9 beds are ready."],
  [beds(9), "Nine beds are ready."],
  [beds(1234), "1,234 beds are ready."],
  [beds(1234), "1234 beds are ready."],
  [beds(125), "One hundred and twenty-five beds are ready."],
  [beds(2_500_000), "We made 2.5 million beds."],
  [beds(2_480_000), "We made nearly 2.5 million beds."],
  [beds(9, 12), "9 of the 12 beds are ready."],
  [beds(9, 12), "Of our 12 beds, nine are ready."],
  [beds(9, 12), "Nine out of the trust’s twelve beds are ready."],
  [beds(9, 12), "Three in four beds are ready."],
  [beds(9, 12), "75% of beds are ready."],
  [beds(4, 12), "A third of the beds are ready."],
  [beds(6, 12), "Half of the beds are ready."],
  [beds(12, 12), "All 12 beds are ready."],
  [beds(0), "None of the beds is ready."],
  [beds(24), "Two dozen beds are ready."],
  [beds(9), "9 beds are ready. That is up from 7 beds last year."],
  [beds(9), "9 beds are ready.\n\n| Year | Beds |\n| --- | --- |\n| 2019 | 5 |"],
  [beds(9), "| Year | Beds |\n| --- | --- |\n| 2019 | 5 |\n| 2022 | 9 |"],
  [beds(9), "![A chart of the 9 beds that are ready](beds.png)"],
  ["{ measure: answered, value: 85, asAt: 2022-03-14 }", "We answered 85% of calls."],
  ["{ measure: answered, value: 10, asAt: 2022-03-14 }", "One in ten calls was answered."],
  ["{ measure: answered, value: 33.3, asAt: 2022-03-14 }", "A third of calls were answered."],
  ["{ measure: spent, value: 2500000, asAt: 2022-03-14 }", "We spent £2.5m."],
])("%s is what “%s” says", (readings, text) => {
  expect(check(readings, text)).toEqual([]);
});

test.each([
  [beds(8), "9 beds are ready.", "The value here is 8, but the text says “9 beds” in line 14."],
  [
    beds(8, 12),
    "Nine of the 12 beds are ready.",
    "The value here is 8, but the text says “Nine of the 12 beds” in line 14.",
  ],
  [
    beds(9, 13),
    "Nine of the 12 beds are ready.",
    "The total (“of”) here is 13, but the text says “Nine of the 12 beds” in line 14.",
  ],
  [beds(8), "The room is open.", "The value here is 8, and this section’s text doesn’t say it."],
  [
    beds(8),
    "There are 9 beds on ward 8, which open at 8am on 8 March.",
    "The value here is 8, but the text says “9 beds” in line 14.",
  ],
  [beds(8), "It took 8 weeks to get 9 beds.", "The value here is 8, but the text says “9 beds” in line 14."],
  [
    "{ measure: answered, value: 58, asAt: 2022-03-14 }",
    "We answered 85% of calls.",
    "The value here is 58, but the text says “85%” in line 14.",
  ],
])("%s isn’t what “%s” says, which is found once", (readings, text, message) => {
  expect(check(readings, text)).toEqual([expect.stringContaining(message)]);
});

test("a figure of a promise or a note is in the text of its section", () => {
  const more = "\n  commitments: [{ id: more, promise: We will buy 5 chairs. }]";
  expect(check("", "We will buy five chairs.", more)).toEqual([]);
  expect(check("", "We will buy six chairs for 5 rooms.", more)).toEqual([
    expect.stringContaining("The promise says “5”, but the text says “six chairs” in line 15."),
  ]);
});

test("a figure of the summary is in the text", () => {
  const files = (summary: string) => ({
    "updates/a.md": writeUpdate(
      "- { id: beds, heading: Beds }",
      "\n## Beds\n\nNine beds are ready.\n",
    ).replace("What was done this spring.", summary),
  });
  expect(runRule(figuresAgree, files("There are 9 beds."))).toEqual([]);
  expect(runRule(figuresAgree, files("There are 8 beds."))).toEqual([
    expect.stringContaining(
      "updates/a.md:5:20 The summary says “8”, but the text says “Nine beds” in line 12.",
    ),
  ]);
});

test("is a warning, and is not said of a section without a text", () => {
  const files = { ...measures, "updates/a.md": writeUpdate(section(beds(8)), "\n## Beds\n\n9 beds.\n") };
  expect(figuresAgree.check(makeSource(files))).toMatchObject([{ severity: "warning" }]);
  expect(check(beds(8), "")).toEqual([]);
});

test("a text says a fall without its sign", () => {
  const reading = "readings: [{ measure: falls, value: -4 }]";
  const measures = 'falls: { label: Falls, unit: "%", counts: Falls., better: down }\n';
  const check = (text: string) =>
    runRule(figuresAgree, {
      "measures.yaml": measures,
      "updates/2022-03-14-spring.md": writeUpdate(
        `- id: beds\n  heading: Beds\n  ${reading}`,
        `\n## Beds\n\n${text}\n`,
      ),
    });
  expect(check("Falls went down by 4%.")).toEqual([]);
  expect(check("Falls went up by 4%.")).toHaveLength(1);
});

test("what a rate is out of is no figure of its own", () => {
  const files = (value: number) => ({
    "measures.yaml":
      "missed: { label: Missed bins, unit: per 100,000 collections, counts: Bins., better: down }\n",
    "updates/2022-03-14-spring.md": writeUpdate(
      `- id: bins\n  heading: Bins\n  readings: [{ measure: missed, value: ${value} }]`,
      "\n## Bins\n\nWe missed 61 bins per 100,000 collections.\n",
    ),
  });
  expect(runRule(figuresAgree, files(61))).toEqual([]);
  expect(runRule(figuresAgree, files(16))).toEqual([
    expect.stringContaining("the text says “61 bins” in line"),
  ]);
});

test("a history of a measure needs no words for each figure, and where it has some they agree", () => {
  const readings = [5, 6, 7].map(
    (value) => `    - { measure: teams, value: ${value}, asAt: 201${value}-12-31 }`,
  );
  const check = (text: string) =>
    runRule(figuresAgree, {
      "measures.yaml": "teams: { label: Teams, unit: teams, counts: Teams., better: up }\n",
      "updates/2022-03-14-spring.md": writeUpdate(
        `- id: beds\n  heading: Beds\n  readings:\n${readings.join("\n")}`,
        `\n## Beds\n\n${text}\n`,
      ),
    });
  expect(check("The figures of the years before.")).toEqual([]);
  expect(
    check("In 2015 there were 5 teams, in 2016 there were 6 teams and in 2017 there were 9 teams."),
  ).not.toEqual([]);
});

test.each([
  ["fewer than 5", "Under five beds were ready.", 0],
  ["fewer than 5", "Beds were ready.", 1],
  ["10 to 20", "10 to 20 beds were ready.", 0],
  ["10 to 20", "12 beds were ready.", 1],
  ["not available, note: Lost.", "Nobody counted.", 0],
])("a figure that is “%s” and the text “%s” are told apart", (value, text, count) => {
  const found = check(`{ measure: beds, value: ${value}, asAt: 2022-03-14 }`, text);
  expect(found).toHaveLength(count);
  if (count > 0) expect(found[0]).toContain("and this section’s text doesn’t say it.");
});
