import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, pageSize, plainWords, queryFrom } from "./query.ts";

const known = ["Goal", "Update", "Place"];
const none = { words: "", kinds: [], shown: pageSize };

test("an address without a query asks nothing", () => {
  expect(queryFrom("", known)).toEqual(none);
  expect(addressOf(none)).toBe("/search/");
});

test("the words, the kinds and how far the list goes are in the address", () => {
  expect(addressOf({ words: "garden rooms", kinds: ["Goal", "Update"], shown: 20 })).toBe(
    "/search/?q=garden+rooms&kind=Goal&kind=Update&shown=20",
  );
});

test("a form's address is understood, with spaces that don't matter", () => {
  expect(queryFrom("?q=++garden++rooms+", known)).toEqual({ ...none, words: "garden rooms" });
});

test.each(["?kind=Nonsense", "?shown=-1", "?shown=many", "?shown=1e9999", "?shown=10.5"])(
  "%s changes nothing",
  (search) => expect(queryFrom(search, known)).toEqual(none),
);

test("whatever is asked comes back from its address", () => {
  const queries = fc.record({
    words: fc.string({ unit: "grapheme" }).map(plainWords),
    kinds: fc.subarray(known),
    shown: fc.integer({ min: pageSize }),
  });
  fc.assert(
    fc.property(queries, (query) => {
      const { search } = new URL(addressOf(query), "https://record.example.org");
      expect(queryFrom(search, known)).toEqual(query);
    }),
  );
});
