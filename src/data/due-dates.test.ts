import { describe, expect, test } from "vitest";
import { dueDatesCalendar } from "./due-dates.ts";
import { exampleContent } from "../record/example.ts";
import { buildRecord } from "../record/index.ts";

const content = exampleContent({
  strategy: [
    {
      commitments: [
        { id: "rating", promise: "A rating is reached.", due: { text: "by 2024", by: "2024-12-31" } },
      ],
    },
  ],
  updates: [
    {
      published: "2022-03-14",
      sections: [
        {
          commitments: [
            { id: "pilot", promise: "A pilot opens.", due: { text: "mid-May 2022", by: "2022-05-15" } },
            { id: "review", promise: "A review starts." },
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

/** The calendar's lines, as calendars join them. */
function linesAt(asOf: string): string[] {
  const { commitments } = buildRecord(content, asOf);
  const calendar = dueDatesCalendar(commitments, {
    name: "Due dates",
    site: "https://record.example.org",
    asOf,
  });
  return calendar.replaceAll("\r\n ", "").split("\r\n");
}

const all = (lines: string[], name: string) => lines.filter((line) => line.startsWith(name));

describe("the calendar of due dates", () => {
  test("has a day for each commitment that has a date, and none for others", () => {
    const lines = linesAt("2022-04-01");
    expect(all(lines, "SUMMARY")).toEqual([
      "SUMMARY:Due: A pilot opens.",
      "SUMMARY:Due: A rating is reached.",
    ]);
    expect(all(lines, "DTSTART")).toEqual(["DTSTART;VALUE=DATE:20220515", "DTSTART;VALUE=DATE:20241231"]);
    expect(all(lines, "UID")).toEqual(["UID:pilot@record.example.org", "UID:rating@record.example.org"]);
  });

  test("says when it is due in the source's words, what was reported, and where it was promised", () => {
    const lines = linesAt("2022-04-01");
    expect(all(lines, "DESCRIPTION")).toEqual([
      "DESCRIPTION:Due by mid-May 2022. Nothing has been reported since 14 March 2022.\\nState: nothing reported.\\nPromised in: Garden Rooms",
      "DESCRIPTION:Due by 2024. Nothing has been reported.\\nState: nothing reported.\\nPromised in: Our strategy",
    ]);
    expect(all(lines, "URL")[1]).toBe("URL:https://record.example.org/strategy/page-0/");
  });

  test("dates an event by what was reported last, or else by the record's own last day", () => {
    expect(all(linesAt("2022-04-01"), "DTSTAMP")).toEqual(Array(2).fill("DTSTAMP:20220314T000000Z"));
    expect(all(linesAt("2022-07-01"), "DTSTAMP")).toEqual(Array(2).fill("DTSTAMP:20220601T000000Z"));
  });

  test("is dated by the day of the build only while nothing in the record has a date", () => {
    expect(all(linesAt("2022-03-01"), "DTSTAMP")).toEqual(["DTSTAMP:20220301T000000Z"]);
  });

  test("stays the same, byte for byte, until something is reported", () => {
    expect(linesAt("2022-05-31")).toEqual(linesAt("2022-03-14"));
    expect(linesAt("2022-06-01")).not.toEqual(linesAt("2022-05-31"));
  });
});
