import { expect, test } from "vitest";
import {
  hasPages,
  getMeasurePermalink,
  getPermalink,
  getSectionPermalink,
  getTermPermalink,
} from "./routes.ts";

// Addresses that people keep and that feeds and calendars know items by: these may never change.
test("addresses stay as they were published", () => {
  expect(getPermalink("updates", "2022-03-14-better-care")).toBe("/updates/2022-03-14-better-care/");
  expect(getPermalink("planParts", "2021-22/priorities")).toBe("/plans/2021-22/priorities/");
  expect(getPermalink("places", "northtown")).toBe("/places/northtown/");
  expect(getSectionPermalink("2022-03-14-better-care", "rooms")).toBe(
    "/updates/2022-03-14-better-care/#rooms",
  );
  expect(getTermPermalink("pilot")).toBe("/glossary/#pilot");
  expect(getMeasurePermalink("teams")).toBe("/measures/teams/");
});

test("terms and the site itself have no page of their own", () => {
  expect(["updates", "goals", "glossary", "site", "toString"].map(hasPages)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
