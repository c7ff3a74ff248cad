import { expect, test } from "vitest";
import { runRule } from "../fixture.ts";
import { placeGroups } from "./place-groups.ts";

const place = (id: string, within?: string) =>
  `${id}:\n  name: A place\n  about: Somewhere.\n${within ? `  within: ${within}\n` : ""}`;
const check = (...places: string[]) => runRule(placeGroups, { "places.yaml": places.join("") });

test("places within a group, within another, are right", () => {
  expect(check(place("north", "county"), place("county", "country"), place("country"))).toEqual([]);
});

test("places that are within themselves are found, once a circle", () => {
  expect(check(place("north", "north"))).toEqual([
    expect.stringContaining("places.yaml:4:11 The place “north”"),
  ]);
  expect(check(place("a", "b"), place("b", "c"), place("c", "b"))).toEqual([
    "places.yaml:8:11 The place “b” is within itself: b, then c, then b. Name the larger place here, or leave the line out.",
  ]);
});

test("goals that are within themselves are found", () => {
  const goal = (within: string) =>
    `---\ntitle: A goal\nsummary: What we aim for.\nsource: Our plan\nwithin: ${within}\n---\n`;
  expect(runRule(placeGroups, { "goals/a.md": goal("b"), "goals/b.md": goal("a") })).toEqual([
    expect.stringContaining("goals/a.md:5:9 The goal “a” is within itself: a, then b, then a."),
  ]);
});
