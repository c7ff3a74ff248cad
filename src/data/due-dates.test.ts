import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { makeContent } from "../record/example.ts";
import { buildRecord } from "../record/index.ts";
import { buildDueDatesCalendar, formatIcs, type Event } from "./due-dates.ts";

const content = makeContent({
  strategy: [
    {
      commitments: [{ id: "rating", promise: "A rating is reached.", due: { text: "by 2024" } }],
    },
  ],
  updates: [
    {
      published: "2022-03-14",
      sections: [
        {
          commitments: [
            {
              id: "pilot",
              promise: "A pilot opens.",
              due: { text: "mid-May 2022", from: "2022-05-11", by: "2022-05-20" },
            },
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
function linesAt(asOf: string, written = content, site = "https://record.example.org"): string[] {
  const known = buildRecord(written, asOf);
  const root = "https://record.example.org";
  const calendar = buildDueDatesCalendar(known.commitments, { name: "Due dates", site, root, known });
  return calendar.replaceAll("\r\n ", "").split("\r\n");
}

const unreported = (words: string) =>
  "No update on this site reports on it\\; the newest one here is from 14 March 2022." +
  `\\nThese are the days that “${words}” can mean.\\nState: no update here.`;

test("a milestone has its own days in the calendar, and leads to its commitment", () => {
  const written = makeContent({
    strategy: [
      {
        commitments: [
          {
            id: "ponds",
            promise: "Ten ponds are dug.",
            milestones: [
              { id: "first-pond", promise: "The first pond is dug.", due: { text: "March 2022" } },
            ],
          },
        ],
      },
    ],
  });
  const lines = linesAt("2022-02-01", written);
  expect(lines).toContain("UID:first-pond@record.example.org");
  expect(lines).toContain("SUMMARY:Due in March 2022: The first pond is dug.");
  expect(lines).toContain("URL:https://record.example.org/commitments/ponds/#first-pond");
  expect(lines.find((line) => line.startsWith("DESCRIPTION:"))).toContain(
    "A milestone of: Ten ponds are dug.",
  );
});

const all = (lines: string[], name: string) => lines.filter((line) => line.startsWith(name));

describe("the calendar of due dates", () => {
  test("spans the days that the words can mean, and has the words in the title; what has no date isn’t in it", () => {
    const lines = linesAt("2022-04-01");
    expect(all(lines, "SUMMARY")).toEqual([
      "SUMMARY:Due in mid-May 2022: A pilot opens.",
      "SUMMARY:Due by 2024: A rating is reached.",
    ]);
    expect(all(lines, "DTSTART")).toEqual(["DTSTART;VALUE=DATE:20220511", "DTSTART;VALUE=DATE:20240101"]);
    expect(all(lines, "DTEND")).toEqual(["DTEND;VALUE=DATE:20220521", "DTEND;VALUE=DATE:20250101"]);
    expect(all(lines, "UID")).toEqual(["UID:pilot@record.example.org", "UID:rating@record.example.org"]);
  });

  test("says when it is due in the source's words, what was reported, and where it was promised", () => {
    const lines = linesAt("2022-04-01");
    expect(all(lines, "DESCRIPTION")).toEqual([
      `DESCRIPTION:Due in mid-May 2022. ${unreported("mid-May 2022")}\\nPromised in: Garden Rooms`,
      `DESCRIPTION:Due by 2024. ${unreported("by 2024")}\\nPromised in: Our strategy`,
    ]);
    expect(all(lines, "URL")[1]).toBe("URL:https://record.example.org/commitments/rating/");
  });

  test("has the days of the next update that a programme expects, under a name that no commitment can have", () => {
    const expected = makeContent({
      programmes: { "better-care": { next: { text: "June 2022" } } },
      updates: [{ published: "2022-03-14" }],
    });
    const known = buildRecord(expected, "2022-07-02");
    const [site, root] = ["https://record.example.org", "https://record.example.org"];
    const text = buildDueDatesCalendar([], {
      name: "Dates",
      site,
      root,
      known,
      next: known.nextUpdates.values(),
    });
    const lines = text.replaceAll("\r\n ", "").split("\r\n");
    expect(all(lines, "UID")).toEqual(["UID:programmes/better-care/next@record.example.org"]);
    expect(all(lines, "SUMMARY")).toEqual(["SUMMARY:Next update expected in June 2022: Better Care"]);
    expect(all(lines, "DTSTAMP")).toEqual(["DTSTAMP:20220701T000000Z"]);
    expect(all(lines, "DESCRIPTION")[0]).toContain("late since 1 July 2022");
  });

  test("dates an event by what was reported last, or else by the record's own last day", () => {
    expect(all(linesAt("2022-04-01"), "DTSTAMP")).toEqual(Array(2).fill("DTSTAMP:20220314T000000Z"));
    expect(all(linesAt("2022-07-01"), "DTSTAMP")).toEqual(Array(2).fill("DTSTAMP:20220601T000000Z"));
  });

  test("is dated by the day of the build only while nothing in the record has a date", () => {
    expect(all(linesAt("2022-03-01"), "DTSTAMP")).toEqual(["DTSTAMP:20220301T000000Z"]);
  });

  test("of a due date that was put right has a later stamp and a higher sequence", () => {
    const due = { text: "mid-June 2022", from: "2022-06-11", by: "2022-06-20" };
    const corrected = makeContent({
      updates: [
        {
          published: "2022-03-14",
          changes: [
            { date: "2022-03-20", kind: "minor", note: "A comma." },
            { date: "2022-04-01", kind: "correction", note: "It is due in mid-June, not mid-May." },
          ],
          sections: [{ commitments: [{ id: "pilot", promise: "A pilot opens.", due }] }],
        },
      ],
    });
    expect(linesAt("2022-03-20", corrected)).toEqual(
      expect.arrayContaining(["DTSTAMP:20220320T000000Z", "LAST-MODIFIED:20220320T000000Z", "SEQUENCE:1"]),
    );
    expect(linesAt("2022-05-01", corrected)).toEqual(
      expect.arrayContaining(["DTSTAMP:20220401T000000Z", "LAST-MODIFIED:20220401T000000Z", "SEQUENCE:2"]),
    );
  });

  test("knows its events by the address that the site had first", () => {
    const lines = linesAt("2022-04-01", content, "https://new.example.org");
    expect(all(lines, "UID")[0]).toBe("UID:pilot@record.example.org");
    expect(all(lines, "URL")[0]).toMatch(/^URL:https:\/\/new\.example\.org\//);
  });

  test("stays the same, byte for byte, until something is reported", () => {
    expect(linesAt("2022-05-31")).toEqual(linesAt("2022-03-14"));
    expect(linesAt("2022-06-01")).not.toEqual(linesAt("2022-05-31"));
  });
});

const event: Event = {
  uid: "pilot@record.example.org",
  revised: "2022-03-14",
  sequence: 2,
  from: "2022-05-11",
  by: "2022-05-31",
  summary: "Due: A pilot opens.",
  description: "Due by mid-May 2022.",
  url: "https://record.example.org/updates/a/#b",
};
const calendarOf = (...events: Event[]) =>
  formatIcs({ name: "Due dates", product: "-//example.org//Due dates//EN", events });
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("a calendar", () => {
  test("says who made it, its name and how often to ask for it again", () => {
    expect(unfolded(calendarOf()).slice(0, 3)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//example.org//Due dates//EN",
    ]);
    expect(unfolded(calendarOf())).toEqual(
      expect.arrayContaining(["X-WR-CALNAME:Due dates", "REFRESH-INTERVAL;VALUE=DURATION:P1D"]),
    );
  });

  test("has whole days for each event, up to the day after its last", () => {
    const lines = unfolded(calendarOf(event, { ...event, uid: "review@record.example.org" }));
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(2);
    expect(lines).toEqual(
      expect.arrayContaining([
        "UID:pilot@record.example.org",
        "DTSTAMP:20220314T000000Z",
        "LAST-MODIFIED:20220314T000000Z",
        "SEQUENCE:2",
        "DTSTART;VALUE=DATE:20220511",
        "DTEND;VALUE=DATE:20220601",
        "SUMMARY:Due: A pilot opens.",
        "URL:https://record.example.org/updates/a/#b",
      ]),
    );
  });

  test("marks what would end a text or a line", () => {
    const lines = unfolded(calendarOf({ ...event, description: "a, b; c\\d\r\ne\nf: g" }));
    expect(lines).toContain("DESCRIPTION:a\\, b\\; c\\\\d\\ne\\nf: g");
  });

  test("has no line longer than 75 octets, cuts no character and loses none", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "é", "–", "😀", " "), maxLength: 300, size: "max" }),
        (summary) => {
          const text = calendarOf({ ...event, summary });
          for (const line of text.split("\r\n")) {
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
            expect(line.isWellFormed()).toBe(true);
          }
          expect(unfolded(text)).toContain(`SUMMARY:${summary}`);
        },
      ),
    );
  });
});
