import { expect, test } from "vitest";
import { readSynonyms } from "./synonyms.ts";
import { getSingular, normaliseWord, stopWords } from "./words.ts";

const groups = readSynonyms();
const keys = groups.flat().map((phrase) => getSingular(normaliseWord(phrase)));

test("no word or phrase is in two groups, or twice in one", () => {
  const twice = [...Map.groupBy(keys, (key) => key)].filter(([, same]) => same.length > 1);
  expect(twice.map(([key]) => key)).toEqual([]);
});

test("words are in small letters, but for abbreviations and names", () => {
  const odd = groups.flat().filter((phrase) => /^[A-Z][a-z]+$/.test(phrase) && phrase !== "Healthwatch");
  expect(odd).toEqual([]);
});

test("no word that hardly tells anything leads to a page", () => {
  const words = groups.flat().filter((phrase) => stopWords.has(phrase));
  expect(words).toEqual([]);
});

test("there is something for what people ask of a health service and of a council", () => {
  expect(groups.length).toBeGreaterThan(300);
  expect(groups.every((group) => group.length > 1)).toBe(true);
});
