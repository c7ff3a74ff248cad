import { expect, test } from "vitest";
import { listEnglish } from "./english.ts";

const english = listEnglish();

test.each(["missed", "book", "merger", "newsletter", "programme", "organise"])(
  "%s is a word of English",
  (word) => expect(english.get(word[0]!)).toContain(word),
);

test.each(["acreditation", "comission", "visut"])("%s isn't", (word) =>
  expect(english.get(word[0]!)).not.toContain(word),
);

test("a reader who mistypes loads a small part of them", () => {
  const sizes = [...english.values()].map((words) => JSON.stringify(words).length);
  expect(sizes).toHaveLength(26);
  expect(Math.max(...sizes)).toBeLessThan(100_000);
});
