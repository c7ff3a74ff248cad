import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { groupPlaces } from "./places.ts";

const groupsOf = (places: Record<string, { within?: string }>) =>
  groupPlaces(makeContent({ places }).places).map(({ place, members }) => [
    place.id,
    ...members.map(({ id }) => id),
  ]);

test("places are listed under their group, in the order of the file", () => {
  expect(groupsOf({ south: {}, hill: { within: "north" }, north: {}, dale: { within: "north" } })).toEqual([
    ["south"],
    ["north", "hill", "dale"],
  ]);
});

test("a place in a group of a group is listed too", () => {
  expect(groupsOf({ county: {}, district: { within: "county" }, town: { within: "district" } })).toEqual([
    ["county", "district", "town"],
  ]);
});

test("no places make no list", () => {
  expect(groupsOf({})).toEqual([]);
});
