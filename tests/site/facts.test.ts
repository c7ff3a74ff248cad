import { describe, expect, test } from "vitest";
import { pageAt, pages } from "./built.ts";

// The one test that names the organisation: what its published documents say must reach readers.

const update = "/updates/2022-03-14-benefits-realisation/";

const textOf = (path: string): string => pageAt(path).$("main").text().replace(/\s+/g, " ");

describe("the update of 14 March 2022", () => {
  test.each([
    "14 March 2022",
    "29 November 2021",
    "103",
    "Mid Mersey Division",
    "Five teams",
    "‘Good’ or ‘Good+’",
    "mid-May 2022",
    "Halton",
    "Knowsley",
    "St Helens",
    "Warrington",
    "Liverpool",
    "Sefton",
    "North West Boroughs Healthcare",
    "StrategicProgrammes.Development@merseycare.nhs.uk",
    "QRVs accreditation and CQC quality improvement",
    "Life Rooms",
    "Sharing learning from the Patient Access Programme",
  ])("says %s", (fact) => {
    expect(textOf(update)).toContain(fact);
  });

  test("gives the address for questions as a link", () => {
    const link = pageAt(update).$("main a[href='mailto:StrategicProgrammes.Development@merseycare.nhs.uk']");
    expect(link.length).toBeGreaterThan(0);
  });
});

describe("the goals", () => {
  const titles = [
    "ZERO restrictive practice",
    "ZERO suicide",
    "ZERO harm from medication",
    "ZERO falls in our care",
    "ZERO acceptance of racism, discrimination and unacceptable behaviours",
  ];

  test.each(titles)("has a page and a place in the list: %s", (title) => {
    expect(textOf("/goals/")).toContain(title);
    const headings = pages
      .filter(({ path }) => /^\/goals\/[^/]+\/$/.test(path))
      .map(({ $ }) => $("h1").text());
    expect(headings.filter((heading) => heading.includes(title))).toHaveLength(1);
  });

  test("are five", () => {
    expect(pages.filter(({ path }) => /^\/goals\/[^/]+\/$/.test(path))).toHaveLength(titles.length);
  });
});

describe("the strategy", () => {
  const strategy = pages.filter(({ path }) => path.startsWith("/strategy/")).map(({ path }) => textOf(path));

  test.each(["‘Outstanding’", "2024", "whole-person", "happier", "healthier", "zero-based"])(
    "says %s",
    (fact) => {
      expect(strategy.filter((text) => text.includes(fact))).not.toEqual([]);
    },
  );
});
