import { expect, test } from "vitest";
import { findAskedDay, asksForFigure, suggest } from "./find.ts";

test.each([
  ["14 March 2022", "2022-03-14"],
  ["update of 1st sep 2024", "2024-09-01"],
  ["life rooms march  2022", "2022-03"],
  ["May 2023", "2023-05"],
  ["plan for 2022", undefined],
  ["103 teams 2022", undefined],
  ["March", undefined],
  ["", undefined],
])("“%s” names the day or month %s", (words, day) => expect(findAskedDay(words)).toBe(day));

test.each([
  ["How many teams were visited?", true],
  ["the number of trees planted", true],
  ["How did the garden open?", false],
])("%j asks for a number: %j", (words, asks) => expect(asksForFigure(words)).toBe(asks));

// The most common first.
const known = ["care", "life", "rooms", "accreditation", "visit", "visits", "north", "moth"];

test.each([
  ["acreditation", "accreditation"],
  ["Accredittaion", "accreditation"],
  ["visut", "visit"],
  ["norht", undefined], // two letters of five
  ["xylophone", undefined],
  ["abc", undefined],
  ["liferooms", "life rooms"],
])("for %s takes %s", (word, meant) => expect(suggest(word, known)).toBe(meant));

test("of words that are as near, takes the most common", () => {
  expect(suggest("visitt", ["visits", "visit"])).toBe("visits");
  expect(suggest("visitt", ["visit", "visits"])).toBe("visit");
});
