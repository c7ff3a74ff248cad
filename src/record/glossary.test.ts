import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { groupTermsByLetter } from "./glossary.ts";

test("terms are by their first letter, whatever its case, its accent and the quotation marks before it", () => {
  const terms = ["zone", "‘Good’", "école", "early help", "Eating well", "1 to 1 care", "(Green) gym"];
  const { glossary } = makeContent({
    glossary: Object.fromEntries(terms.map((term, index) => [`term-${index}`, { term }])),
  });
  expect(
    groupTermsByLetter(glossary).map(({ letter, terms }) => [letter, ...terms.map(({ data }) => data.term)]),
  ).toEqual([
    ["0 to 9", "1 to 1 care"],
    ["E", "early help", "Eating well", "école"],
    ["G", "‘Good’", "(Green) gym"],
    ["Z", "zone"],
  ]);
});

test("no terms make no letters", () => {
  expect(groupTermsByLetter([])).toEqual([]);
});
