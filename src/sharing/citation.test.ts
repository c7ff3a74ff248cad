import { expect, test } from "vitest";
import { getCitation } from "./citation.ts";

const page = { organisation: "Example Trust", title: "Garden Rooms", site: "Record" };

test.each([
  ["a page of its own day", { published: "2022-03-14" }, "published 14 March 2022"],
  [
    "one that was changed",
    { published: "2022-03-14", updated: "2022-04-01" },
    "published 14 March 2022, updated 1 April 2022",
  ],
  ["a view of the record", { asAt: "2026-11-01" }, "as at 1 November 2026"],
  [
    "a view of the record with a text that was changed",
    { updated: "2022-04-01", asAt: "2026-11-01" },
    "updated 1 April 2022, as at 1 November 2026",
  ],
])("%s is cited by who, what, where and when", (_what, days, said) => {
  expect(getCitation({ ...page, ...days })).toBe(
    `Record (a record about Example Trust), “Garden Rooms”, ${said}`,
  );
});

test("the licence of its words is said where one is stated", () => {
  expect(getCitation({ ...page, published: "2022-03-14", licence: "OGL-UK-3.0" })).toBe(
    "Record (a record about Example Trust), “Garden Rooms”, published 14 March 2022, licence OGL-UK-3.0",
  );
});
