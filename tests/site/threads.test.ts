import { describe, expect, test } from "vitest";
import { betterCareDays } from "./better-care-days.ts";
import { large } from "./built.ts";

/** The sections that a page of a thread leads to. */
const sectionsAt = (path: string): string[] =>
  large
    .pageAt(path)
    .$("main a:contains('Read the whole section')")
    .toArray()
    .map((link) => large.pageAt(path).$(link).attr("href") ?? "");

const textAt = (path: string): string => large.pageAt(path).$("main").text().replace(/\s+/g, " ");

const newestFirst = betterCareDays.toReversed();
const rooms = newestFirst.flatMap((day) =>
  ["northtown", "southtown", "hillside"].map((place) => `/updates/${day}-better-care/#rooms-${place}`),
);

describe("a long thread", () => {
  const path = "/workstreams/garden-rooms/";

  test("has its newest 50 sections on its page and exactly the rest on the page of earlier ones", () => {
    expect(sectionsAt(path)).toEqual(rooms.slice(0, 50));
    expect(sectionsAt(`${path}earlier/`)).toEqual(rooms.slice(50));
    expect(large.pageAt(path).$(`main a[href='${path}earlier/']`).text()).toBe("Earlier reports (40)");
    expect(large.files).not.toContain(`${path}earlier/2/index.html`);
  });

  test("goes on over as many pages as it takes, each section once", () => {
    const pages = ["", "earlier/", "earlier/2/"].map((part) => `/programmes/better-care/${part}`);
    const shown = pages.map(sectionsAt);
    expect(shown.map((sections) => sections.length)).toEqual([50, 50, 31]);
    expect(new Set(shown.flat()).size).toBe(131);
    const next = large
      .pageAt(pages[1] ?? "")
      .$("main a[rel=next], main .nhsuk-pagination__next a, main nav a");
    expect(next.toArray().map((link) => link.attribs["href"])).toContain(pages[2]);
  });

  test("is as short as it is elsewhere", () => {
    const earlier = large.files.filter((file) => file.includes("/earlier/"));
    expect(earlier).toHaveLength(3);
  });
});

describe("a workstream’s page says", () => {
  const silences = (id: string): string[] => {
    const { $ } = large.pageAt(`/workstreams/${id}/`);
    const items = $("main ol > li").toArray();
    return items
      .map((item) => $(item).text().replace(/\s+/g, " ").trim())
      .filter((text) => /Not reported/.test(text));
  };

  test("which update did not report on it, and between which days several in a row did not", () => {
    expect(silences("quiet-hours")).toEqual([
      "20 January 2026 Not reported in this update (20 January 2026)",
      "12 May 2025 to 8 December 2025 Not reported in 16 updates",
      "17 February 2025 to 31 March 2025 Not reported in 4 updates",
      "6 January 2025 Not reported in this update (6 January 2025)",
    ]);
  });

  test("nothing of updates after the day it ended", () => {
    expect(silences("night-buses")).toEqual([
      "14 April 2025 to 23 June 2025 Not reported in 6 updates",
      "3 March 2025 to 17 March 2025 Not reported in 2 updates",
    ]);
  });

  test("nothing of updates where it is in every one", () => {
    expect(silences("garden-rooms")).toEqual([]);
  });
});

test.each(["/workstreams/new-kitchens/", "/goals/zero-falls/", "/places/lakeside/"])(
  "%s, on which nothing was reported, says so and leads to its feed",
  (path) => {
    expect(textAt(path)).toContain("No update has reported on this yet.");
    expect(large.pageAt(path).$(`main a[href='${path}feed.xml']`)).toHaveLength(1);
  },
);

test("a goal has the sections that say that they serve it", () => {
  expect(sectionsAt("/goals/zero-waste/")).toEqual([
    "/updates/2026-03-01-green-spaces/#ponds",
    "/updates/2025-03-01-green-spaces/#ponds",
  ]);
});

describe("the places", () => {
  test("of a group have what is said of the group, and the group has not what is said of one of them", () => {
    const ofGroup = ["/updates/2025-03-01-green-spaces/#ponds", "/updates/2025-02-17-better-care/#buses"];
    expect(sectionsAt("/places/north/")).toEqual(["/updates/2026-03-01-green-spaces/#ponds", ...ofGroup]);
    expect(sectionsAt("/places/northtown/")).toEqual(expect.arrayContaining(ofGroup));
    expect(sectionsAt("/places/northtown/")).toHaveLength(33);
    expect(sectionsAt("/places/southtown/")).toHaveLength(30);
  });

  test("are listed under their group", () => {
    const { $ } = large.pageAt("/places/");
    const group = $("main li:has(> h2 a[href='/places/north/'])");
    expect(
      group
        .find("ul a")
        .toArray()
        .map((link) => $(link).attr("href")),
    ).toEqual(["/places/northtown/", "/places/hillside/"]);
  });
});

test("a section in a thread opens with its first paragraph, whatever heading is above it", () => {
  const { $ } = large.pageAt("/workstreams/garden-rooms/");
  const item = $("main ol > li").first();
  expect(item.find("p").eq(1).text()).toBe("They are open, as a pilot.");
  expect(textAt("/workstreams/garden-rooms/")).not.toContain("They are warm.");
});
