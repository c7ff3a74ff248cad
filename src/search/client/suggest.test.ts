import { expect, test } from "vitest";
import { suggest } from "./suggest.ts";

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
