import { expect, test } from "vitest";
import { listEnglishFor } from "./english.ts";

const english = listEnglishFor(["racism", "gardens", "booking"]);
const linesOf = (word: string) => english.get(word[0]!)!.filter((line) => line.split(" ")[0] === word);

test.each(["missed", "book", "merger", "newsletter", "programme", "organise"])(
  "%s is a word of English",
  (word) => expect(linesOf(word)).toHaveLength(1),
);

test.each(["acreditation", "comission", "visut"])("%s isn't", (word) => expect(linesOf(word)).toEqual([]));

test.each(["sexism racism", "orchard gardens"])("%s: a word is told with related ones of the site", (line) =>
  expect(english.get(line[0]!)).toContain(line),
);

test("a word of which the site has a form needs no others", () =>
  expect(linesOf("books")).toEqual(["books"]));

test("no word is related to people", () => {
  const all = [...listEnglishFor(["muslims", "women", "immigrants", "black", "gay"]).values()].flat();
  expect(all.filter((line) => line.includes(" "))).toEqual([]);
});

test.each(["decrease increasing", "unsafe safe", "loneliness happiness", "cheapest expensive"])(
  "%s: a word isn't told with its opposite, or a sad one with a happy one",
  (pair) => {
    const [word = "", other = ""] = pair.split(" ");
    expect(listEnglishFor([other]).get(word[0]!)).toContain(word);
  },
);

test("a reader who mistypes loads a small part of them", () => {
  const sizes = [...english.values()].map((words) => JSON.stringify(words).length);
  expect(sizes).toHaveLength(26);
  expect(Math.max(...sizes)).toBeLessThan(100_000);
});
