import fc from "fast-check";
import { expect, test } from "vitest";
import { plainWords } from "../words.ts";
import { addressOf, countChosen, pageSize, queryFrom, withoutFilters, type Query } from "./query.ts";

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
