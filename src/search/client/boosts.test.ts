import { expect, test } from "vitest";
import { askedDay, asksForFigure } from "./boosts.ts";

test.each([
  ["14 March 2022", "2022-03-14"],
  ["update of 1st sep 2024", "2024-09-01"],
  ["life rooms march  2022", "2022-03"],
  ["May 2023", "2023-05"],
  ["plan for 2022", undefined],
  ["103 teams 2022", undefined],
  ["March", undefined],
  ["", undefined],
])("“%s” names the day or month %s", (words, day) => expect(askedDay(words)).toBe(day));

test.each([
  ["How many teams were visited?", true],
  ["the number of trees planted", true],
  ["How did the garden open?", false],
])("%j asks for a number: %j", (words, asks) => expect(asksForFigure(words)).toBe(asks));
