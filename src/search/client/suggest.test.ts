import { expect, test } from "vitest";
import { suggest } from "./suggest.ts";

// The most common first.
const known = [
  "care",
  "life",
  "rooms",
  "rating",
  "accreditation",
  "visit",
  "visits",
  "north",
  "moth",
  "waiting",
];

test.each([
  ["acreditation", "accreditation"],
  ["Accredittaion", "accreditation"],
  ["visut", "visit"],
  ["vistis", "visits"],
  ["norht", "north"],
  ["wating", "waiting"],
  ["xylophone", undefined],
  ["abc", undefined],
  ["liferooms", "life rooms"],
])("for %s takes %s", (word, meant) => expect(suggest(word, known)).toBe(meant));

test("of words that are as near, takes the most common", () => {
  expect(suggest("visitz", ["visits", "visita"])).toBe("visits");
});
