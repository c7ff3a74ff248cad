import { expect, test } from "vitest";
import type { Query } from "./query.ts";
import { documentTitle, outcomeSentences, results, type Outcome } from "./sentences.ts";

const query: Query = { words: "garden rooms", choice: {}, sort: "relevance", shown: 10 };
const outcome = (total: number, complete = total): Outcome => ({ total, complete, unknown: [] });

test.each<[number, number, string]>([
  [0, 0, "No results for “garden rooms”"],
  [1, 0, "1 result for “garden rooms”"],
  [4, 1, "4 results for “garden rooms” with 1 filter"],
  [34, 2, "34 results for “garden rooms” with 2 filters (showing the first 10)"],
])("of %i results with %i filters: %s", (total, filters, sentence) => {
  expect(outcomeSentences(query, outcome(total), filters)).toBe(sentence);
});

test("says where only some of the words were found", () => {
  expect(outcomeSentences(query, outcome(3, 0), 0)).toMatch(
    /None has all the words, these have most of them$/,
  );
  expect(outcomeSentences(query, outcome(3, 1), 0)).toMatch(/1 has all the words, the others most of them$/);
  expect(outcomeSentences(query, outcome(4, 2), 0)).toMatch(/2 have all the words, the others most of them$/);
});

test("says what a word that no page has was taken for", () => {
  const unknown = [
    { typed: "gardne", meant: "garden" },
    { typed: "xylophone", meant: undefined },
  ];
  expect(outcomeSentences(query, { ...outcome(2), unknown }, 0)).toBe(
    "2 results for “garden rooms”. No page has “gardne”, so these are for “garden”. No page has “xylophone”",
  );
});

test("counts results", () => {
  expect([0, 1, 2].map(results)).toEqual(["0 results", "1 result", "2 results"]);
});

test("the document's title tells what is searched for", () => {
  expect(documentTitle(query, "Search – Example record")).toBe("garden rooms – Search – Example record");
  expect(documentTitle({ ...query, words: "" }, "Search – Example record")).toBe("Search – Example record");
});
