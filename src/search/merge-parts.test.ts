import { afterAll, expect, test } from "vitest";
import { readPart } from "./index-part.ts";
import { mergeParts, type MergedIndex } from "./merge-parts.ts";
import { endPagefind, indexOf, type Page } from "./pagefind-index.ts";

afterAll(endPagefind);

const page = (name: string, text: string, date = ""): Page => [
  `/${name}/`,
  `<html lang="en"><body><main data-pagefind-body><h1>${name} of care</h1>
    ${date && `<p data-pagefind-meta="date">${date}</p>`}<h2 id="part">Self-harm</h2><p>${text}</p></main></body></html>`,
];

// Words that most pages have and words of one alone, words with accents and the same without, and pages
// that have no date among those that have one.
const pages = [
  page("alder", "The café is open. Teams meet in the café."),
  page("birch", "A cafe and a naïve plan."),
  page("cedar", "Teams met, teams meet, and the plan is naive.", "1 May 2024"),
  ...Array.from({ length: 30 }, (_, at) => page(`wood${at}`, `Teams ${"meet ".repeat(at)} in room${at}.`)),
  page("elder", "Nothing else: a résumé, and a resumé.", "2 May 2024"),
];

const inParts = async (...ends: number[]): Promise<MergedIndex> => {
  const parts = ends.map((end, at) => pages.slice(ends[at - 1] ?? 0, end));
  const made = [];
  for (const part of parts) made.push(readPart(await indexOf(part)));
  return mergeParts(made);
};

test.each([[[1, 34]], [[2, 3, 34]], [[33, 34]], [[1, 2, 3, 4, 20, 34]]])(
  "an index in parts that end at %j is as Pagefind makes it of all pages at once",
  async (ends) => expect(await inParts(...ends)).toEqual(await inParts(34)),
);

test("the index that it begins with is Pagefind's own, byte for byte", async () => {
  const part = readPart(await indexOf(pages));
  const { words, pages: merged } = mergeParts([part]);
  const itemsOf = [...part.words].map(([text, at], index) => {
    const { length } = words[index]!.item;
    return { text, item: part.bytes.subarray(at, at + length) };
  });
  expect(words).toEqual(itemsOf);
  expect(merged).toEqual(part.pages);
});

test("two pages whose texts have the same name are told apart", async () => {
  const part = readPart(await indexOf(pages.slice(0, 1)));
  const { pages: merged } = mergeParts([part, part, part]);
  const id = part.pages[0]!.id;
  expect(merged.map((one) => one.id)).toEqual([id, `${id}0`, `${id}00`]);
});
