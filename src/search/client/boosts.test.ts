import { expect, test } from "vitest";
import { asksForMeaning } from "./boosts.ts";

test.each([
  ["What does GR stand for?", true],
  ["meaning of pilot", true],
  ["what is OurNook", true],
  ["what is the vision", false],
  ["garden rooms", false],
])("%j asks what something means: %j", (words, asks) => expect(asksForMeaning(words)).toBe(asks));
