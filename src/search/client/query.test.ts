import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseWords } from "../words.ts";
import {
  getSearchAddress,
  countChosen,
  pageSize,
  parseQuery,
  removeFilters,
  type Query,
  getDocumentTitle,
  describeOutcome,
  countResults,
  type SearchOutcome,
} from "./query.ts";

const known = { kind: ["Goal", "Update"], place: ["north", "south"] };
const none: Query = {
  words: "",
  choice: { kind: [], place: [] },
  sort: "relevance",
  shown: pageSize,
  isLiteral: false,
};

test("an address without a query asks nothing", () => {
  expect(parseQuery("", known)).toEqual(none);
  expect(getSearchAddress(none)).toBe("/search/");
});

test("the words, the filters, the order and how far the list goes are in the address", () => {
  const choice = { kind: ["Goal", "Update"], place: ["north"] };
  expect(getSearchAddress({ words: "garden rooms", choice, sort: "date", shown: 20, isLiteral: false })).toBe(
    "/search/?q=garden+rooms&kind=Goal&kind=Update&place=north&sort=date&n=20",
  );
});

test("a form's address is understood, with spaces that don't matter", () => {
  expect(parseQuery("?q=++garden++rooms+", known)).toEqual({ ...none, words: "garden rooms" });
});

test.each(["?kind=Nonsense", "?place=Goal", "?sort=size", "?n=-1", "?n=many", "?n=1e9999", "?n=10.5"])(
  "%s changes nothing",
  (search) => expect(parseQuery(search, known)).toEqual(none),
);

test("filters can be counted and given up", () => {
  const query = parseQuery("?q=x&kind=Goal&place=north&place=south&sort=date&n=30", known);
  expect(countChosen(query)).toBe(3);
  expect(getSearchAddress(removeFilters(query))).toBe("/search/?q=x&sort=date");
});

test("whatever is asked comes back from its address", () => {
  const queries = fc.record({
    words: fc.string({ unit: "grapheme" }).map(normaliseWords),
    choice: fc.record({ kind: fc.subarray(known.kind), place: fc.subarray(known.place) }),
    sort: fc.constantFrom("relevance", "date"),
    shown: fc.integer({ min: pageSize }),
    isLiteral: fc.boolean(),
  });
  fc.assert(
    fc.property(queries, (query) => {
      const { search } = new URL(getSearchAddress(query), "https://record.example.org");
      expect(parseQuery(search, known)).toEqual(query);
    }),
  );
});

const query: Query = { words: "garden rooms", choice: {}, sort: "relevance", shown: 10, isLiteral: false };
const outcome = (total: number, complete = total): SearchOutcome => ({ total, complete, unknown: [] });

test.each<[number, number, string]>([
  [0, 0, "No results for “garden rooms”"],
  [1, 0, "1 result for “garden rooms”"],
  [4, 1, "4 results for “garden rooms” with 1 filter"],
  [34, 2, "34 results for “garden rooms” with 2 filters (showing the first 10)"],
])("of %i results with %i filters: %s", (total, filters, sentence) => {
  expect(describeOutcome(query, outcome(total), filters)).toBe(sentence);
});

test("says where only some of the words were found", () => {
  expect(describeOutcome(query, outcome(3, 0), 0)).toMatch(
    /None has all your words, but these have most of them$/,
  );
  expect(describeOutcome(query, outcome(3, 1), 0)).toMatch(/1 has all your words, the others most of them$/);
  expect(describeOutcome(query, outcome(4, 2), 0)).toMatch(/2 have all your words, the others most of them$/);
});

test("says what a word that no page has was taken for", () => {
  const unknown = [
    { typed: "gardne", instead: ["garden"] },
    { typed: "xylophone", instead: [] },
    { typed: "botany", instead: ["plants", "garden"] },
  ];
  expect(describeOutcome(query, { ...outcome(2), unknown }, 0)).toBe(
    "2 results for “garden rooms”. No page has “gardne”. Showing results for “garden”. No page has “xylophone”. No page has “botany”. Showing results for “plants” or “garden”",
  );
});

test("counts results", () => {
  expect([0, 1, 2].map(countResults)).toEqual(["0 results", "1 result", "2 results"]);
});

test("the document's title tells what is searched for", () => {
  expect(getDocumentTitle(query, "Search – Example record")).toBe("garden rooms – Search – Example record");
  expect(getDocumentTitle({ ...query, words: "" }, "Search – Example record")).toBe(
    "Search – Example record",
  );
});
