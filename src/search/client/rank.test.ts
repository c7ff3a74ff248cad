import { expect, test } from "vitest";
import type { Headings } from "../heading-keys.ts";
import { rank, findSideBySide, measureSpan, type Matches } from "./rank.ts";

const term = (pages: Record<string, number[]>): Matches =>
  new Map(Object.entries(pages).map(([id, locations]) => [id, { score: 1, locations, likelihood: 1 }]));
const pages = (...ids: string[]): Map<string, Headings> => new Map(ids.map((id) => [id, []]));
const order = (terms: Matches[], headings: ReadonlyMap<string, Headings>) =>
  rank(terms, headings.size, headings).map(({ id }) => id);

test("a page with words side by side comes before one where they are apart", () => {
  const terms = [term({ apart: [1], near: [4] }), term({ apart: [90], near: [5] })];
  expect(order(terms, pages("apart", "near"))).toEqual(["near", "apart"]);
});

test("a page with all words comes before those with some, and one with hardly any is left out", () => {
  const four = [term({ all: [1], some: [1], one: [1] }), term({ all: [9], some: [2] })];
  const terms = [...four, term({ all: [50] }), term({ all: [70], some: [3] })];
  expect(rank(terms, 3, pages("all", "some", "one")).map(({ id, matched }) => [id, matched])).toEqual([
    ["all", 4],
    ["some", 3],
  ]);
});

test("where enough pages have all words, those with some don't follow", () => {
  const all = Object.fromEntries(["a", "b", "c", "d", "e"].map((id) => [id, [1]]));
  expect(order([term(all), term({ ...all, f: [1] })], pages("a", "b", "c", "d", "e", "f"))).toEqual([
    "a",
    "b",
    "c",
    "d",
    "e",
  ]);
});

test("a page whose title or heading has the words and no others comes first", () => {
  const terms = [term({ other: [1, 2], short: [0, 7], long: [0] })];
  const headings = new Map<string, Headings>([
    ["other", [[9, 1]]],
    ["short", [[0, 1]]],
    ["long", [[0, 4]]],
  ]);
  expect(order(terms, headings)).toEqual(["short", "long", "other"]);
});

test("a page whose whole title is asked for comes among those with all words, by how good it is", () => {
  const often = { score: 2.4, locations: [0, 4], likelihood: 1 };
  const terms = [new Map([...term({ both: [1] }), ["long", often], ["whole", often]]), term({ both: [90] })];
  const headings = new Map<string, Headings>([
    ["both", [[50, 3]]],
    ["long", [[0, 2]]],
    ["whole", [[0, 1]]],
  ]);
  expect(order(terms, headings)).toEqual(["whole", "both", "long"]);
});

test("a page of which only other headings are known isn't asked for by its whole title", () => {
  const [page] = rank([term({ page: [50] })], 1, new Map([["page", [[50, 1]] as const]]));
  expect(page?.titleShare).toBe(0);
});

test("tells whether a title has all that is asked for", () => {
  const terms = [
    term({ begins: [0], has: [1], half: [0], heading: [50] }),
    term({ begins: [1], has: [2], half: [9], heading: [51] }),
  ];
  const titles = new Map<string, Headings>(["begins", "has", "half"].map((id) => [id, [[0, 3]]]));
  const ranked = rank(terms, 4, titles.set("heading", [[50, 2]]));
  const inTitle = ranked.filter((page) => page.isInTitle).map(({ id }) => id);
  expect(new Set(inTitle)).toEqual(new Set(["begins", "has"]));
});

test("a page with a related word comes after one with the word that was typed", () => {
  const word = term({ typed: [9] });
  const related = new Map([["related", { score: 1.5, locations: [1, 9], likelihood: 0.4 }]]);
  expect(order([new Map([...related, ...word])], pages("related", "typed"))).toEqual(["typed", "related"]);
});

test("of pages that are as good, one of the kind that was asked for comes first", () => {
  const terms = [term({ page: [1], measure: [1] })];
  const ids = (boosted: string[]) =>
    rank(terms, 2, pages("page", "measure"), new Map(boosted.map((id) => [id, 1.5]))).map(({ id }) => id);
  expect(ids([])).toEqual(["measure", "page"]);
  expect(ids(["page"])).toEqual(["page", "measure"]);
});

test("a page that is less likely is so unless it is asked for by its title", () => {
  const terms = [term({ data: [0], long: [0], other: [50] })];
  const headings = new Map<string, Headings>([
    ["data", [[0, 2]]],
    ["long", [[0, 8]]],
    ["other", []],
  ]);
  const less = new Map([
    ["data", 0.2],
    ["long", 0.2],
  ]);
  expect(rank(terms, 3, headings, less).map(({ id }) => id)).toEqual(["data", "other", "long"]);
});

test("of pages with one word each, the one with the rarer word comes first", () => {
  const terms = [term({ a: [1], b: [1], c: [1], d: [1] }), term({ rare: [1] })];
  expect(order(terms, pages("a", "b", "c", "d", "rare", "x", "y"))[0]).toBe("rare");
});

test.each([
  [[[1], [2]], 2],
  [[[1, 50], [40], [52]], 13],
  [[[5], []], 1],
])("the words of %j are within %i", (locations, words) => expect(measureSpan(locations)).toBe(words));

test("finds the words of a phrase that stand side by side", () => {
  expect(findSideBySide([1, 4, 5, 6, 9, 10], 3)).toEqual([4, 5, 6]);
});
