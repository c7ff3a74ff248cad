import { expect, test } from "vitest";
import { makeSource } from "../checks/fixture.ts";
import { getContent } from "./content.ts";
import { FolderError } from "./index.ts";

const site = `organisation: { name: Example Trust, contact: questions@example.org }
title: Example Trust record
description: A record.
address: https://record.example.org
repository: { address: "https://code.example.org/record", branch: main, folder: content }
home: { heading: Example, lead: A record., sources: [A plan] }
sections: { strategy: a, plans: a, goals: a, updates: a, programmes: a, workstreams: a, places: a, glossary: a }
goals: { name: Goals }
feed: { title: Updates, description: Updates. }
navigation: [{ text: Updates, href: /updates/ }]
`;
const programme = "---\ntitle: Garden Rooms\nsummary: Rooms.\n---\n";

test("entries are in the order of their ids, with their files", () => {
  const { programmes } = getContent(
    makeSource({
      "site.yaml": site,
      "programmes/garden-rooms.md": programme,
      "programmes/garden.md": programme,
      "programmes/aarhus.md": programme,
    }),
  );
  expect(programmes.map(({ id, file }) => [id, file])).toEqual([
    ["aarhus", "programmes/aarhus.md"],
    ["garden", "programmes/garden.md"],
    ["garden-rooms", "programmes/garden-rooms.md"],
  ]);
});

test("places are in the order of their file", () => {
  const places = "west: { name: West, about: West. }\neast: { name: East, about: East. }\n";
  const content = getContent(makeSource({ "site.yaml": site, "places.yaml": places }));
  expect(content.places.map(({ id }) => id)).toEqual(["west", "east"]);
});

test("an entry that doesn't fit its schema is left out", () => {
  const files = { "site.yaml": site, "programmes/garden.md": "---\ntitle: Garden\n---\n" };
  expect(getContent(makeSource(files)).programmes).toEqual([]);
});

test("without a site.yaml there is no content", () => {
  expect(() => getContent(makeSource({ "programmes/garden.md": programme }))).toThrow(FolderError);
});
