import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import {
  describeTargets,
  getMeasures,
  getTarget,
  getSeries,
  type Measure,
  formatNumber,
  formatQuantity,
  shortQuantity,
} from "./measures.ts";
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
      latestLine: "No update on this site reports it; the newest update here is of 14 March 2022.",
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
    [2_534_567, undefined, "£", "£2,534,567"],
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
