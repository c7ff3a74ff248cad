import { expect, test } from "vitest";
import { meant } from "./did-you-mean.ts";

test.each([
  ["garden-room", "garden-rooms"],
  ["Falls", "falls"],
  ["fals", "falls"],
  ["flals", "falls"],
  ["waited", "waiting"],
  ["hospital", undefined],
  ["walks", undefined],
  ["", undefined],
])("%j is taken for %j", (written, expected) => {
  expect(meant(written, ["falls", "garden-rooms", "waiting"])).toBe(expected);
});

test("a word of another meaning is not meant", () => {
  expect(meant("higher", ["up", "down", "neither"])).toBeUndefined();
});

test("nothing is meant where nothing is known", () => {
  expect(meant("falls", [])).toBeUndefined();
});
