import { expect, test } from "vitest";
import { makeSource } from "../checks/fixture.ts";
import { getEntry } from "./fixture.ts";
import { getHeadings } from "./heading-ids.ts";

const idsOf = (...headings: string[]) =>
  getHeadings(getEntry(headings.map((heading) => `## ${heading}`).join("\n\n"))).map(({ id }) => id);

test("a heading’s id is made of its words, and is its own", () => {
  expect(idsOf("Life *Rooms* & more", "`Code` first", "Life Rooms & more")).toEqual([
    "life-rooms--more",
    "code-first",
    "life-rooms--more-1",
  ]);
});

test("signs alone give it a word", () => {
  expect(idsOf("!!!", "???", "Section")).toEqual(["section", "section-1", "section-2"]);
});

test("it is no name that a page’s scripts use, and none of the page’s own parts, which have a capital", () => {
  const ids = idsOf("Location", "SEARCH", "Attributes", "Commitments", "Page-commitments", "Search");
  expect(ids).toEqual([
    "location-1",
    "search-1",
    "attributes-1",
    "commitments",
    "page-commitments",
    "search-2",
  ]);
});

test("it is none that a section of the same update has", () => {
  const [update] = makeSource({
    "updates/2026-01-01-a.md":
      "---\nsections: [{ id: rooms, heading: The rooms }]\n---\n\n## The rooms\n\n### Rooms\n",
  }).entries;
  expect(getHeadings(update!).map(({ id }) => id)).toEqual(["the-rooms", "rooms-1"]);
});
