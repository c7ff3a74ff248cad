import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { BuiltSite } from "./built-site.ts";
import { large, young } from "./built.ts";

const main = (path: string) => {
  const { $ } = large.pageAt(path);
  return $("main");
};

/** The promises that a page lists, under a heading if one is given. */
const promisesAt = (path: string, heading?: string): string[] => {
  const { $ } = large.pageAt(path);
  const list = heading ? $(heading).nextUntil("h2").filter("ul") : $("main > div > ul");
  return list
    .find(".app-promise")
    .toArray()
    .map((promise) => $(promise).text());
};

const byState = {
  met: ["A pond is dug."],
  "in-progress": ["The trust is rated good."],
  changed: ["Beds move to Northtown."],
  "not-met": ["A night bus runs."],
  "nothing-reported": ["A menu is tried.", "Stops are lit.", "Wards are calm.", "Waits are shorter."],
};

describe("the list of commitments", () => {
  test.each(Object.entries(byState))("%s holds exactly those", (state, promises) => {
    expect(promisesAt(`/commitments/${state}/`).toSorted()).toEqual(promises.toSorted());
  });

  test("all holds every one, once", () => {
    expect(promisesAt("/commitments/all/").toSorted()).toEqual(Object.values(byState).flat().toSorted());
  });

  test("says how many each choice holds, and which is shown", () => {
    const choices = main("/commitments/not-met/").find("nav a");
    expect(choices.toArray().map((link) => choices.filter(link).text().replace(/\s+/g, " ").trim())).toEqual([
      "All (8)",
      "Met (1)",
      "In progress (1)",
      "Changed (1)",
      "Not met (1)",
      "Nothing reported (4)",
    ]);
    expect(choices.filter("[aria-current=page]").attr("href")).toBe("/commitments/not-met/");
  });

  test("begins with what is past its date, and what is due next, soonest first", () => {
    expect(promisesAt("/commitments/", "#past")).toEqual(["Stops are lit."]);
    expect(promisesAt("/commitments/", "#next")).toEqual(["A menu is tried.", "The trust is rated good."]);
  });
});

describe("a commitment", () => {
  const entry = (promise: string) =>
    main("/commitments/all/")
      .find(`li:has(> .app-promise:contains('${promise}'))`)
      .text()
      .replace(/\s+/g, " ");

  test("past its date says since when nothing has been reported, and nothing more", () => {
    expect(entry("Stops are lit")).toContain(
      "Due by mid-May 2025. Nothing has been reported since 17 February 2025.",
    );
    expect(large.pageAt("/commitments/").$("main").text()).not.toMatch(/late|overdue|failed|missed|broken/i);
  });

  test("has the whole history of what was reported, oldest first, and where it was made", () => {
    expect(entry("A night bus runs")).toMatch(
      /Not met – Due by May 2025\. Reported as not met on 20 January 2026\..*31 March 2025 \(Night Buses\) – A bus was bought\..*20 January 2026 \(What comes next\) – No bus runs\..*From Night Buses/,
    );
  });

  test("of a page without a date says that nothing has been reported", () => {
    expect(entry("Wards are calm")).toContain(
      "No date was given. Nothing has been reported. From Our strategy",
    );
  });

  test("says who is to do it, where the source does", () => {
    expect(entry("Waits are shorter")).toContain("Who: The access team");
    expect(entry("Wards are calm")).not.toContain("Who:");
  });
});

describe("the calendar of due dates", () => {
  const eventsOf = (site: BuiltSite) =>
    new ICAL.Component(ICAL.parse(site.read("/commitments/due-dates.ics")))
      .getAllSubcomponents("vevent")
      .map((event) => new ICAL.Event(event));

  test("has one whole day for each commitment that has a date", () => {
    const events = eventsOf(large);
    expect(events.map(({ summary, startDate }) => `${startDate} ${summary}`).toSorted()).toEqual([
      "2025-05-15 Due: Stops are lit.",
      "2025-05-31 Due: A night bus runs.",
      "2025-12-31 Due: A pond is dug.",
      "2027-05-31 Due: A menu is tried.",
      "2027-12-31 Due: The trust is rated good.",
    ]);
    expect(events.filter(({ startDate }) => !startDate.isDate)).toEqual([]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test("knows a commitment by the same name on every day, whatever was reported since", () => {
    const [first] = eventsOf(young);
    const later = eventsOf(large).find(({ uid }) => uid === first?.uid);
    expect(later?.summary).toBe("Due: The trust is rated good.");
    expect(
      [first?.description, later?.description].map((words) => /State: (.*)\./.exec(words ?? "")?.[1]),
    ).toEqual(["nothing reported", "in progress"]);
  });
});
