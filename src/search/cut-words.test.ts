import { expect, test } from "vitest";
import { shardsOf } from "./cut-words.ts";
import type { Word } from "./merge-parts.ts";

const word = (text: string, bytes: number): Word => ({ text, item: Buffer.alloc(bytes) });
/** The words of each file that Pagefind would load. */
const loaded = (sought: string, words: Word[]) =>
  shardsOf(words)
    .filter(({ ranges }) => ranges.some(([from, to]) => from <= sought && sought <= to))
    .map((shard) => shard.words.map(({ text }) => text).join(" "));

test("words with the same 2 letters are in one file, and small groups together", () => {
  const words = [word("bed", 3000), word("bus", 3000), word("care", 9000), word("clinic", 9000)];
  expect(loaded("bu", words)).toEqual(["bed bus care"]);
  expect(loaded("cli", words)).toEqual(["clinic"]);
});

const heavy = [
  word("river", 9000),
  word("road", 9000),
  word("room", 70_000),
  word("rota", 90_000),
  word("rye", 9000),
];

test("where they are heavy, they are cut by the third letter", () => {
  expect(loaded("road", heavy)).toEqual(["road"]);
  expect(loaded("rooms", heavy)).toEqual(["room"]);
  expect(loaded("rot", heavy)).toEqual(["rota"]);
});

test("of 2 letters of these alone, as many files are loaded as Pagefind's own would have", () => {
  expect(loaded("ro", heavy)).toEqual(["road", "room"]);
  expect(loaded("ri", heavy)).toEqual(["river"]);
});

test("a heavy group isn't put together with a small one", () => {
  const words = [word("rare", 100), word("room", 40_000), word("root", 20_000), word("rota", 100)];
  expect(loaded("rare", words)).toEqual(["rare"]);
});

test("a word of fewer letters is looked for as it is", () => {
  const words = [word("2", 9000), word("20", 9000), word("2022", 9000), word("3", 9000)];
  expect(loaded("2", words)).toEqual(["2"]);
  expect(loaded("2022", words)).toEqual(["20 2022"]);
});

test("a common word that nobody looks for is in a file of its own", () => {
  const words = [word("thank", 100), word("the", 5000), word("theatre", 100)];
  expect(loaded("theatre", words)).toEqual(["thank theatre"]);
  expect(loaded("the", words)).toEqual(["the", "thank theatre"]);
});
