import { expect, test } from "vitest";
import { goal } from "../../src/checks/example.ts";
import { fixture } from "../../src/checks/fixture.ts";
import { changedPages } from "./changed-pages.ts";

const files = {
  "goals/falls.md": goal("No falls."),
  "goals/waste.md": goal("No waste.\n\n![A pond](pond.svg)"),
  "places.yaml": "halton: { name: Halton, about: A town. }\nsefton: { name: Sefton, about: A town. }\n",
  "glossary.yaml": "pilot: { term: Pilot, meaning: A first try. }\n",
};
const pages = (change: Record<string, string>, pictures: string[] = []) =>
  changedPages(fixture(files), fixture({ ...files, ...change }), pictures);

test("a page is shown where its own entry is new or differs, and no other", () => {
  expect(pages({})).toEqual([]);
  expect(pages({ "goals/falls.md": goal("No falls at all.") })).toEqual(["/goals/falls/"]);
  expect(pages({ "goals/new.md": goal("New.") })).toEqual(["/goals/new/"]);
  expect(pages({ "places.yaml": files["places.yaml"].replace("Sefton", "South Sefton") })).toEqual([
    "/places/sefton/",
  ]);
  expect(pages({ "glossary.yaml": files["glossary.yaml"].replace("first", "early") })).toEqual([
    "/glossary/",
  ]);
});

test("a picture that differs shows the pages that have it", () => {
  expect(pages({}, ["goals/pond.svg"])).toEqual(["/goals/waste/"]);
});
