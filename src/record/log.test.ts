import { describe, expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { getLog, groupByMonth, splitMonths, type LogEntry } from "./log.ts";

const pilot = { id: "pilot", promise: "A pilot opens.", due: { text: "mid-May 2022" } };
const change = { date: "2022-05-03", kind: "correction" as const, note: "It was 4." };
const content = makeContent({
  strategy: [
    { title: "Vision", published: "2022-01-02", withdrawn: { date: "2022-07-01", reason: "It is over." } },
  ],
  updates: [
    {
      published: "2022-03-14",
      changes: [
        change,
        { ...change, kind: "minor", note: "A comma." },
        {
          ...change,
          kind: "major",
          date: "2022-05-04",
          was: "April 2022",
          now: "mid-May 2022",
          dueDateOf: "pilot",
        },
      ],
      sections: [
        {
          commitments: [
            pilot,
            { id: "slip", promise: "A slip.", withdrawn: { date: "2022-06-02", reason: "It was a slip." } },
          ],
        },
      ],
    },
    {
      published: "2022-06-01",
      sections: [{ outcomes: [{ commitment: "pilot", status: "met", note: "It has opened." }] }],
    },
  ],
});
const logAt = (asOf: string) => getLog(buildRecord(content, asOf));

describe("the log of a record", () => {
  test("has all that has a day, newest first, a line each", () => {
    expect(logAt("2022-07-01").map(({ date, what, title }) => `${date} ${what}: ${title}`)).toEqual([
      "2022-07-01 Withdrawn: Vision",
      "2022-06-02 Withdrawn: A slip.",
      "2022-06-01 New: Better Care update, 1 June 2022",
      "2022-06-01 Reported as met: A pilot opens",
      "2022-05-21 Overdue, with no update here: A pilot opens",
      "2022-05-04 Due date moved from “April 2022” to “mid-May 2022”: A pilot opens",
      "2022-05-03 Correction: Better Care update, 14 March 2022: It was 4.",
      "2022-03-14 New: Better Care update, 14 March 2022",
      "2022-03-14 Promised: A pilot opens",
    ]);
  });

  test("says of each line whether an update or a note tells of it too", () => {
    const alone = logAt("2022-07-01").filter(({ isToldElsewhere }) => !isToldElsewhere);
    expect(alone.map(({ what, title }) => `${what}: ${title}`)).toEqual([
      "Withdrawn: Vision",
      "Withdrawn: A slip.",
      "Overdue, with no update here: A pilot opens",
    ]);
  });

  test("grows at its head alone, each line known by what no other has", () => {
    const guidsAt = (asOf: string) => logAt(asOf).map(({ guid }) => guid);
    expect(guidsAt("2022-05-21").slice(1)).toEqual(guidsAt("2022-05-20"));
    const all = guidsAt("2022-07-01");
    expect(new Set(all).size).toBe(all.length);
  });

  test("is grouped by month", () => {
    const months = groupByMonth(logAt("2022-07-01"));
    expect(months.map(({ month, title, entries }) => [month, title, entries.length])).toEqual([
      ["2022-07", "July 2022", 1],
      ["2022-06", "June 2022", 3],
      ["2022-05", "May 2022", 3],
      ["2022-03", "March 2022", 2],
    ]);
  });

  test("has whole months on its first page, one at least, and the others on pages of their own", () => {
    const month = (count: number, name: string) => ({
      month: name,
      title: name,
      entries: Array<LogEntry>(count).fill(logAt("2022-07-01")[0]!),
    });
    const split = (...counts: number[]) => {
      const { recent, earlier } = splitMonths(counts.map((count, index) => month(count, `${index}`)));
      return [recent.length, earlier.length];
    };
    expect(split()).toEqual([0, 0]);
    expect(split(50, 50)).toEqual([2, 0]);
    expect(split(1000, 1)).toEqual([1, 1]);
    expect(split(60, 40, 1, 1)).toEqual([2, 2]);
  });
});
