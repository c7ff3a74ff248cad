import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ics, type Event } from "./ics.ts";

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
  ics({ name: "Due dates", product: "-//example.org//Due dates//EN", events });
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
