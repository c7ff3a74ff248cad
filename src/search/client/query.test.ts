import fc from "fast-check";
import { expect, test } from "vitest";
import { plainWords } from "../words.ts";
import {
  addressOf,
  countChosen,
  pageSize,
  queryFrom,
  withoutFilters,
  type Query,
  documentTitle,
  outcomeSentences,
  results,
  type Outcome,
} from "./query.ts";

const known = { kind: ["Goal", "Update"], place: ["north", "south"] };
const none: Query = { words: "", choice: { kind: [], place: [] }, sort: "relevance", shown: pageSize };

test("an address without a query asks nothing", () => {
  expect(queryFrom("", known)).toEqual(none);
  expect(addressOf(none)).toBe("/search/");
});

test("the words, the filters, the order and how far the list goes are in the address", () => {
  const choice = { kind: ["Goal", "Update"], place: ["north"] };
  expect(addressOf({ words: "garden rooms", choice, sort: "date", shown: 20 })).toBe(
    "/search/?q=garden+rooms&kind=Goal&kind=Update&place=north&sort=date&n=20",
  );
});

test("a form's address is understood, with spaces that don't matter", () => {
  expect(queryFrom("?q=++garden++rooms+", known)).toEqual({ ...none, words: "garden rooms" });
});

test.each(["?kind=Nonsense", "?place=Goal", "?sort=size", "?n=-1", "?n=many", "?n=1e9999", "?n=10.5"])(
  "%s changes nothing",
  (search) => expect(queryFrom(search, known)).toEqual(none),
);

test("filters can be counted and given up", () => {
  const query = queryFrom("?q=x&kind=Goal&place=north&place=south&sort=date&n=30", known);
  expect(countChosen(query)).toBe(3);
  expect(addressOf(withoutFilters(query))).toBe("/search/?q=x&sort=date");
});

test("whatever is asked comes back from its address", () => {
  const queries = fc.record({
    words: fc.string({ unit: "grapheme" }).map(plainWords),
    choice: fc.record({ kind: fc.subarray(known.kind), place: fc.subarray(known.place) }),
    sort: fc.constantFrom("relevance", "date"),
    shown: fc.integer({ min: pageSize }),
  });
  fc.assert(
    fc.property(queries, (query) => {
      const { search } = new URL(addressOf(query), "https://record.example.org");
      expect(queryFrom(search, known)).toEqual(query);
    }),
  );
});

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
