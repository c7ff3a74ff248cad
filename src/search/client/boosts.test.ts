import { expect, test } from "vitest";
import { asksForFigure, asksForMeaning } from "./boosts.ts";

test.each([
  ["How many teams were visited?", true],
  ["the number of trees planted", true],
  ["How did the garden open?", false],
])("%j asks for a number: %j", (words, asks) => expect(asksForFigure(words)).toBe(asks));

test.each([
  ["What does GR stand for?", true],
  ["meaning of pilot", true],
  ["what is OurNook", true],
  ["what is the vision", false],
  ["garden rooms", false],
])("%j asks what something means: %j", (words, asks) => expect(asksForMeaning(words)).toBe(asks));
