import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { readWords } from "../schemas/reading.ts";
import { buildRecord } from "./index.ts";
import {
  describeBaseline,
  describeFigure,
  describeTargets,
  foldYears,
  getMeasures,
  getSeries,
  getTarget,
  type Measure,
} from "./measures.ts";
import { formatNumber, formatQuantity, getSharedUnit, shortQuantity } from "./quantities.ts";
import { getLatestUpdates, getSections } from "./threads.ts";

type Updates = Parameters<typeof makeContent>[0]["updates"];

/** The example's measures, of which teams-visited comes first, and its updates. */
function recordOf(written: Updates, everyUpdate = false) {
  const content = makeContent({
    updates: written,
    measures: { "teams-visited": { everyUpdate }, gardens: {} },
  });
  const updates = getLatestUpdates(content.updates);
  const [visited, gardens] = getMeasures(content, getSections(updates), { updates });
  if (visited === undefined || gardens === undefined) throw new Error("The example lacks a measure.");
  return { updates, visited, gardens };
}

const reading = (value: number, asAt: string, of?: number) => ({ measure: "teams-visited", value, asAt, of });
const update = (published: string, ...readings: ReturnType<typeof reading>[]) => ({
  published,
  sections: [{ readings }],
});
const values = ({ readings }: Measure) => readings.map(({ value }) => value);

describe("a measure", () => {
  test("has its readings, oldest first, with the section that each is from", () => {
    const { visited } = recordOf([
      update("2022-03-14", reading(103, "2022-03-14", 103)),
      update("2021-11-29", reading(60, "2021-11-29", 103)),
    ]);
    expect(values(visited)).toEqual([60, 103]);
    expect(visited.readings[0]).toMatchObject({ of: 103, asAt: "2021-11-29" });
    expect(visited.readings[0]?.section).toMatchObject({
      published: "2021-11-29",
      permalink: "/updates/2021-11-29-better-care-1/#section-0",
      data: { heading: "Garden Rooms" },
    });
  });

  test("takes its latest reading by the date that it is true for", () => {
    const { visited } = recordOf([
      update("2022-03-14", reading(103, "2022-03-14", 103)),
      update("2022-04-01", reading(60, "2021-11-29")),
    ]);
    expect(visited.latest?.value).toBe(103);
    expect(visited.latestLine).toBe("103 of 103 teams, as at 14 March 2022");
  });

  test("takes what was published last where two readings are of one date", () => {
    const { visited } = recordOf([
      update("2022-04-01", reading(102, "2022-03-14")),
      update("2022-03-14", reading(103, "2022-03-14")),
    ]);
    expect(visited.latestLine).toBe("102 teams, as at 14 March 2022");
  });

  test("without the date that it is true for says when it was reported", () => {
    const sections = [{ readings: [{ measure: "teams-visited", value: 1, of: 1 }] }];
    const { updates, visited } = recordOf([{ published: "2022-03-14", sections }]);
    expect(visited.latestLine).toBe("1 of 1 team, reported on 14 March 2022");
    expect(getSeries(visited, updates)).toEqual([{ date: "2022-03-14", value: 1 }]);
  });

  test("says that no update on this site has one", () => {
    const { gardens } = recordOf([update("2022-03-14", reading(103, "2022-03-14"))]);
    expect(gardens).toMatchObject({
      id: "gardens",
      readings: [],
      latest: undefined,
      latestLine: "No update on this site reports on it; the newest one here is from 14 March 2022.",
    });
  });

  test("keeps each reading of a measure, once and in order", () => {
    const readings = fc.record({
      measure: fc.constantFrom("teams-visited", "gardens", "unlisted"),
      value: fc.nat(),
      asAt: fc.constantFrom("2021-01-01", "2021-06-30", "2022-03-14"),
    });
    fc.assert(
      fc.property(fc.array(fc.array(readings)), (sections) => {
        const { visited, gardens } = recordOf(
          sections.map((readings) => ({ published: "2022-03-14", sections: [{ readings }] })),
        );
        for (const { id, readings } of [visited, gardens]) {
          const given = sections.flat().filter(({ measure }) => measure === id);
          expect(readings.map(({ value }) => value).toSorted()).toEqual(
            given.map(({ value }) => value).toSorted(),
          );
          const dates = readings.map(({ asAt }) => asAt);
          expect(dates).toEqual(dates.toSorted());
        }
      }),
    );
  });
});

describe("the series of a measure", () => {
  const quarterly = [
    update("2021-01-01"),
    update("2021-02-01", reading(5, "2021-01-31")),
    update("2021-03-01"),
    { ...update("2021-04-01"), programme: "green-spaces" },
    update("2021-05-01", reading(9, "2021-05-01")),
    update("2021-06-01"),
  ];

  test("has no gaps where nobody said that every update is to give a figure", () => {
    const { updates, visited } = recordOf(quarterly);
    expect(getSeries(visited, updates).map(({ value }) => value)).toEqual([5, 9]);
  });

  test("has no value where every update was to give one and the programme that had reported it gave none", () => {
    const { updates, visited } = recordOf(quarterly, true);
    expect(getSeries(visited, updates)).toEqual([
      { date: "2021-01-31", value: 5 },
      { date: "2021-03-01", value: null },
      { date: "2021-05-01", value: 9 },
      { date: "2021-06-01", value: null },
    ]);
  });

  test("has one point a date: what was published last, and a value before none", () => {
    const written = [
      update("2021-02-01", reading(5, "2021-02-01"), reading(6, "2021-03-01")),
      update("2021-03-01"),
      update("2021-04-01", reading(7, "2021-02-01")),
    ];
    const { updates, visited } = recordOf(written, true);
    expect(getSeries(visited, updates)).toEqual([
      { date: "2021-02-01", value: 7 },
      { date: "2021-03-01", value: 6 },
    ]);
  });

  test("is empty where no update has a figure of it", () => {
    const { updates, gardens } = recordOf([update("2021-02-01")]);
    expect(getSeries(gardens, updates)).toEqual([]);
  });
});

test.each([
  [0, "0"],
  [12500, "12,500"],
  [0.1234567, "0.1234567"],
  [-3, "−3"],
])("%d reads %s", (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

describe("a figure in words", () => {
  test.each([
    [103, undefined, "teams", "103 teams"],
    [0, 1030, "teams", "0 of 1,030 teams"],
    [1, undefined, "teams", "1 team"],
    [1, 1, "teams", "1 of 1 team"],
    [1, 60, "teams", "1 of 60 teams"],
    [1, undefined, "people", "1 person"],
    [1, undefined, "bed days", "1 bed day"],
    [1, undefined, "falls per 1,000 bed days", "1 fall per 1,000 bed days"],
    [6.63, undefined, "falls per 1,000 bed days", "6.63 falls per 1,000 bed days"],
    [1, undefined, "days of waiting", "1 day of waiting"],
    [1, undefined, "staff", "1 staff"],
    [-1, undefined, "teams", "−1 team"],
    [-5, undefined, "teams", "−5 teams"],
    [85.5, undefined, "%", "85.5%"],
    [0, undefined, "per cent", "0%"],
    [45, 60, "%", "45 of 60"],
    [2_500_000, undefined, "£", "£2.5 million"],
    [1_000_000_000, undefined, "£", "£1 billion"],
    [2_534_567, undefined, "£", "£2.5 million"],
    [35_967_123, undefined, "£", "£36.0 million"],
    [3.8123456, undefined, "%", "3.8%"],
    [3.9871, undefined, "%", "4.0%"],
    [6.6312, undefined, "falls per 1,000 bed days", "6.63 falls per 1,000 bed days"],
    [0.012345, undefined, "falls", "0.012 falls"],
    [1234567, undefined, "people", "1,234,567 people"],
    [2.3, undefined, ":1", "2.3:1"],
    [1.02, undefined, "ratio", "1.02"],
    [-2_500_000, undefined, "£", "−£2.5 million"],
    [12_500, undefined, "£", "£12,500"],
    [3.5, undefined, "£", "£3.50"],
    [0, undefined, "£", "£0"],
    [2.5, undefined, "£m", "£2.5 million"],
    [2.5, 4, "£ million", "£2.5 million of £4 million"],
  ])("%d of %s in %s: %s", (value, of, unit, expected) => {
    expect(formatQuantity({ value, of }, { unit })).toBe(expected);
  });

  test("has the unit that is written for a single one", () => {
    expect(formatQuantity({ value: 1 }, { unit: "staff", one: "member of staff" })).toBe("1 member of staff");
  });

  test.each([
    ["fewer than 5", "teams", "fewer than 5 teams"],
    ["<5", "%", "fewer than 5%"],
    ["less than 10", "£m", "less than £10 million"],
    ["10–20", "teams", "10 to 20 teams"],
    ["between 10 and 20", "£", "£10 to £20"],
    ["8 minutes 12 seconds", "minutes", "8 minutes 12 seconds"],
    ["Not available", "teams", "not available"],
  ])("that a source gives as “%s” in %s: %s", (written, unit, expected) => {
    expect(formatQuantity({ worded: readWords(written) }, { unit })).toBe(expected);
  });

  test.each([
    [4, "%", "4.0%"],
    [36_000_000, "£", "£36.0 million"],
    [36, "£ million", "£36.0 million"],
  ])("%d of %s always has as many digits as it is to have: %s", (value, unit, expected) => {
    expect(formatQuantity({ value }, { unit, decimals: 1 })).toBe(expected);
  });

  test("has no noun where it stands beside one", () => {
    expect(shortQuantity(12, { unit: "teams" })).toBe("12");
    expect(shortQuantity(12, { unit: "%" })).toBe("12%");
    expect(shortQuantity(2_500_000, { unit: "£" })).toBe("£2.5 million");
  });
});

describe("a figure of a period", () => {
  const content = makeContent({
    measures: {
      teams: {
        target: [
          { from: "2023-04-01", value: 20 },
          { from: "2022-04-01", value: 12 },
        ],
      },
    },
    updates: [
      {
        published: "2022-06-01",
        sections: [{ readings: [{ measure: "teams", value: 5, asAt: "Q4 2021/22" }] }],
      },
    ],
  });
  const [measure] = buildRecord(content, "2022-07-01").measures;

  test("stands on the last day of it, and is told in the source’s words", () => {
    expect(measure?.latest).toMatchObject({ asAt: "2022-03-31", date: "2022-03-31", period: "Q4 2021/22" });
    expect(measure?.latestLine).toBe("5 teams, for Q4 2021/22");
  });

  test("is held against the target of its day", () => {
    const aims = ["2022-03-31", "2022-04-01", "2024-01-01"].map((day) => getTarget(measure!.data, day));
    expect(aims).toEqual([undefined, 12, 20]);
    expect(describeTargets(measure!.data)).toBe("12 teams from 1 April 2022, 20 teams from 1 April 2023");
  });
});

describe("a figure that is no plain number", () => {
  const content = makeContent({
    measures: { teams: { unit: "minutes" } },
    updates: [
      {
        published: "2022-06-01",
        sections: [
          {
            readings: [
              { measure: "teams", value: "1 hour 30 minutes", asAt: "2022-03-31" },
              { measure: "teams", value: 12, asAt: "2022-04-30", provisional: true },
              { measure: "teams", value: "fewer than 5", asAt: "2022-05-31" },
            ],
          },
        ],
      },
      {
        published: "2022-07-01",
        sections: [
          {
            readings: [{ measure: "teams", value: 13, asAt: "2022-04-30", revised: "Late returns came in." }],
          },
        ],
      },
    ],
  });
  const { measures, updates } = buildRecord(content, "2022-07-01");
  const [measure] = measures;

  test("is a time in the measure’s unit, a number once revised, and no point where it is words", () => {
    expect(getSeries(measure!, updates)).toEqual([
      { date: "2022-03-31", value: 90, words: "1 hour 30 minutes" },
      { date: "2022-04-30", value: 13 },
      { date: "2022-05-31", value: null, words: "fewer than 5 minutes" },
    ]);
    expect(measure?.latestLine).toBe("Fewer than 5 minutes, as at 31 May 2022");
  });

  test("stays where another took its place, and says which is which", () => {
    expect(measure?.readings.map(({ isReplaced, note }) => [isReplaced, note])).toEqual([
      [false, undefined],
      [true, undefined],
      [false, "Late returns came in."],
      [false, undefined],
    ]);
    expect(measure?.readings.slice(1, 3).map((one) => describeFigure(one, measure.data))).toEqual([
      "12 minutes (provisional)",
      "13 minutes (revised)",
    ]);
  });
});

test("targets that are to be reached by a day follow each other, and the last one goes on", () => {
  const target = [
    { value: 20, by: "2024-03-31" },
    { value: 10, by: "March 2023" },
  ];
  const data = makeContent({ measures: { teams: { target, baseline: { value: 4, asAt: "2021/22" } } } })
    .measures[0]!.data;
  expect(["2022-01-01", "2023-04-01", "2025-01-01"].map((day) => getTarget(data, day))).toEqual([10, 20, 20]);
  expect(describeTargets(data)).toBe("10 teams by March 2023, 20 teams by 31 March 2024");
  expect(describeBaseline(data)).toBe("4 teams, for 2021/22");
});

test("older figures are folded by years, as many as make a table", () => {
  const readings = Array.from({ length: 30 }, (_, index) => ({
    measure: "teams",
    value: index,
    asAt: `${2000 + Math.floor(index / 2)}-0${1 + (index % 2)}-28`,
  }));
  const content = makeContent({
    measures: { teams: {} },
    updates: [{ published: "2022-06-01", sections: [{ readings }] }],
  });
  const [measure] = buildRecord(content, "2022-07-01").measures;
  expect(
    foldYears(measure!.readings.toReversed()).map(({ title, readings: own }) => [title, own.length]),
  ).toEqual([
    ["2009 to 2014", 12],
    ["2003 to 2008", 12],
    ["2000 to 2002", 6],
  ]);
});

test("a table says once what its figures count; pounds and per cent stay at each", () => {
  const counted = { unit: "falls per 1,000 bed days" };
  expect(getSharedUnit(counted)).toBe("falls per 1,000 bed days");
  expect(["£ million", "%", "per cent", "ratio", "°C"].map((unit) => getSharedUnit({ unit }))).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
  const bare = { unit: "", one: "" };
  expect([formatQuantity({ value: 1 }, bare), formatQuantity({ value: 76, of: 100 }, bare)]).toEqual([
    "1",
    "76 of 100",
  ]);
  expect(formatQuantity({ worded: readWords("fewer than 5") }, bare)).toBe("fewer than 5");
});
