import { expect, test } from "vitest";
import { soughtBy } from "./heading-beginnings.ts";
import { headingsIn } from "./heading-columns.ts";
import { headingFiles, type PageWithHeadings } from "./index-headings.ts";

const idOf = (number: number) => `en_${number.toString(16).padStart(7, "0")}`;
const page = (number: number, title: string, ...headings: string[]): PageWithHeadings => ({
  id: idOf(number),
  headings: [title, ...headings].map((text, index) => ({ from: 50 * index, words: text.split(" ") })),
});
const few = [page(1, "Garden Rooms", "Rooms to let"), page(2, "Night buses", "Garden")];
const many = Array.from({ length: 4000 }, (_, index) =>
  page(index, `Better ${["garden", "night", "quiet", "waiting"][index % 4]}`, `Zone ${index}`),
);

/** The headings that are in the file for a word, as a reader's browser finds it. */
function headingsFor(word: string, pages: PageWithHeadings[]) {
  const { list, files } = headingFiles(pages);
  const [sought = ""] = soughtBy(word);
  const name = list.findLast(([from]) => from <= sought)?.[1];
  const file = files.find(({ path }) => path === `headings/${name}.json`);
  return headingsIn(JSON.parse(Buffer.from(file?.content ?? "[[],[],[]]").toString()));
}

test("a small site has one file with all its headings", () => {
  expect(headingFiles(few).files).toHaveLength(1);
  expect([...headingsFor("rooms", few)]).toEqual([
    [
      idOf(1),
      [
        [0, 2],
        [50, 3],
      ],
    ],
    [
      idOf(2),
      [
        [0, 2],
        [50, 1],
      ],
    ],
  ]);
});

test("of a big site a word's file has the headings with it, and few others", () => {
  const found = headingsFor("garden", many);
  const titled = many.filter((_, index) => index % 4 === 0).map(({ id }) => id);
  expect(titled.filter((id) => !found.has(id))).toEqual([]);
  expect(headingsFor("zone", many).size).toBe(many.length);
  expect(headingsFor("better", many).get(idOf(7))).toEqual([[0, 2]]);
});

test("a heavy word weighs on no other", () => {
  const { list } = headingFiles(many);
  expect(list.map(([from]) => from)).toContain("bet");
  expect([...headingsFor("night", many).values()].flat()).not.toContainEqual([50, 2]);
});

test("names change with what is in the files, and only then", () => {
  const namesOf = (pages: PageWithHeadings[]) => headingFiles(pages).files.map(({ path }) => path);
  expect(namesOf(few)).toEqual(namesOf(few.toReversed()));
  expect(namesOf(few)).not.toEqual(namesOf(few.slice(1)));
});

test("no page, no file", () => expect(headingFiles([])).toEqual({ list: [], files: [] }));
