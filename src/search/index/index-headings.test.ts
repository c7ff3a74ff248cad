import { expect, test } from "vitest";
import { lookUpKeys, type HeadingFile } from "../heading-keys.ts";
import { headingFiles, type PageHeading } from "./index-headings.ts";

const idOf = (number: number) => `en_${number.toString(16).padStart(7, "0")}`;
const page = (number: number, ...headings: string[]): PageHeading[] =>
  headings.map((text, index) => ({ page: idOf(number), from: 50 * index, words: text.split(" ") }));
const few = [...page(1, "Garden Rooms", "Rooms to let"), ...page(2, "Night buses", "Garden")];
const many = Array.from({ length: 4000 }, (_, index) =>
  page(index, `Better ${["garden", "night", "quiet", "waiting"][index % 4]}`, `Zone ${index}`),
).flat();

/** The headings that are in the file for a word, as a reader's browser finds it. */
function headingsFor(word: string, headings: PageHeading[]): HeadingFile {
  const { list, files } = headingFiles(headings);
  const [key = ""] = lookUpKeys(word);
  const name = list.findLast(([from]) => from <= key)?.[1];
  const file = files.find(({ path }) => path === `headings/${name}.json`);
  return JSON.parse(Buffer.from(file?.content ?? "{}").toString());
}

test("a small site has one file with all its headings", () => {
  expect(headingFiles(few).files).toHaveLength(1);
  expect(headingsFor("rooms", few)).toEqual({
    [idOf(1)]: [
      [0, 2],
      [50, 3],
    ],
    [idOf(2)]: [
      [0, 2],
      [50, 1],
    ],
  });
});

test("of a big site a word's file has the headings with it, and few others", () => {
  const found = headingsFor("garden", many);
  const inGardens = many.filter(({ words }) => words.includes("garden"));
  expect(inGardens.filter(({ page }) => !(page in found))).toEqual([]);
  expect(Object.keys(headingsFor("zone", many))).toHaveLength(4000);
  expect(headingsFor("better", many)[idOf(7)]).toEqual([[0, 2]]);
});

test("a heavy word weighs on no other", () => {
  const { list } = headingFiles(many);
  expect(list.map(([from]) => from)).toContain("bet");
  expect(Object.values(headingsFor("night", many)).flat()).not.toContainEqual([50, 2]);
});

test("names change with what is in the files, and only then", () => {
  const namesOf = (headings: PageHeading[]) => headingFiles(headings).files.map(({ path }) => path);
  expect(namesOf(few)).toEqual(namesOf(few.toReversed()));
  expect(namesOf(few)).not.toEqual(namesOf(few.slice(1)));
});

test("no page, no file", () => expect(headingFiles([])).toEqual({ list: [], files: [] }));
