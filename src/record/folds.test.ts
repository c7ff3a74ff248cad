import { expect, test } from "vitest";
import { foldGroup, mostTogether } from "./folds.ts";

const fold = (names: string[]) => foldGroup({ title: "Rooms", items: names }, (name) => name);
const rooms = (count: number) =>
  Array.from({ length: count }, (_, index) => `Room ${String(count - index).padStart(3, "0")}`);

test("a group that can be looked through stays in its order, and one of nothing is left out", () => {
  expect(fold([])).toEqual([]);
  expect(fold(rooms(mostTogether))).toEqual([{ title: "Rooms", items: rooms(mostTogether) }]);
});

test("a longer one is parts from A to Z, each with its first and last name, and everything once", () => {
  const parts = fold(rooms(120));
  expect(parts.map(({ title, items }) => [title, items.length])).toEqual([
    ["Rooms: from “Room 001” to “Room 050”", 50],
    ["Rooms: from “Room 051” to “Room 100”", 50],
    ["Rooms: from “Room 101” to “Room 120”", 20],
  ]);
  expect(parts.flatMap(({ items }) => items)).toEqual(rooms(120).toReversed());
});
