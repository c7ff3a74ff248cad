import { expect, test } from "vitest";
import { guessAt, findMeant } from "./did-you-mean.ts";

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
  expect(findMeant(written, ["falls", "garden-rooms", "waiting"])).toBe(expected);
});

test("a word of another meaning is not meant", () => {
  expect(findMeant("higher", ["up", "down", "neither"])).toBeUndefined();
});

test("nothing is meant where nothing is known", () => {
  expect(findMeant("falls", [])).toBeUndefined();
});

test("of thousands of slips the last get no guess, as that would take minutes", () => {
  const guess = guessAt(["falls", "garden-rooms"], 1000);
  const guesses = Array.from({ length: 1000 }, () => guess("fals"));
  expect(guesses[0]).toBe("falls");
  expect(guesses.at(-1)).toBeUndefined();
});

test("names of another length cost nothing", () => {
  const guess = guessAt(["falls", "x".repeat(10_000)], 1000);
  expect([guess("fals"), guess("flals"), guess("fallls")]).toEqual(["falls", "falls", "falls"]);
});
