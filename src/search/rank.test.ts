import { expect, test } from "vitest";
import { rank, sideBySide, span, type Headings, type Matches } from "./rank.ts";

const need = (pages: Record<string, number[]>): Matches =>
  new Map(Object.entries(pages).map(([id, locations]) => [id, { score: 1, locations }]));
const pages = (...ids: string[]): Map<string, Headings> => new Map(ids.map((id) => [id, []]));
const order = (needs: Matches[], headings: ReadonlyMap<string, Headings>) =>
  rank(needs, headings.size, headings).map(({ id }) => id);

test("a page with words side by side comes before one where they are apart", () => {
  const needs = [need({ apart: [1], near: [4] }), need({ apart: [90], near: [5] })];
  expect(order(needs, pages("apart", "near"))).toEqual(["near", "apart"]);
});

test("a page with all words comes before those with some, and one with hardly any is left out", () => {
  const four = [need({ all: [1], some: [1], one: [1] }), need({ all: [9], some: [2] })];
  const needs = [...four, need({ all: [50] }), need({ all: [70], some: [3] })];
  expect(rank(needs, 3, pages("all", "some", "one")).map(({ id, met }) => [id, met])).toEqual([
    ["all", 4],
    ["some", 3],
  ]);
});

test("where enough pages have all words, those with some don't follow", () => {
  const all = Object.fromEntries(["a", "b", "c", "d", "e"].map((id) => [id, [1]]));
  expect(order([need(all), need({ ...all, f: [1] })], pages("a", "b", "c", "d", "e", "f"))).toEqual([
    ...["a", "b", "c", "d", "e"],
  ]);
});

test("a page whose title or heading has the words and no others comes first", () => {
  const needs = [need({ other: [1, 2], named: [0, 7], long: [0] })];
  const headings = new Map<string, Headings>([
    ["other", [[9, 1]]],
    ["named", [[0, 1]]],
    ["long", [[0, 4]]],
  ]);
  expect(order(needs, headings)).toEqual(["named", "long", "other"]);
});

test("a page whose whole title is asked for comes among those with all words, by how good it is", () => {
  const often = { score: 5, locations: [0, 4] };
  const needs = [new Map([...need({ both: [1] }), ["long", often], ["titled", often]]), need({ both: [90] })];
  const headings = new Map<string, Headings>([
    ["both", [[50, 3]]],
    ["long", [[0, 2]]],
    ["titled", [[0, 1]]],
  ]);
  expect(order(needs, headings)).toEqual(["titled", "both", "long"]);
});

test("a page of which only other headings are known isn't titled", () => {
  const [page] = rank([need({ page: [50] })], 1, new Map([["page", [[50, 1]] as const]]));
  expect(page?.titled).toBe(false);
});

test("tells where a title begins with what is asked for, has it elsewhere, or hasn’t all of it", () => {
  const needs = [
    need({ begins: [0], has: [1], half: [0], heading: [50] }),
    need({ begins: [1], has: [2], half: [9], heading: [51] }),
  ];
  const titles = new Map<string, Headings>(["begins", "has", "half"].map((id) => [id, [[0, 3]]]));
  const ranked = rank(needs, 4, titles.set("heading", [[50, 2]]));
  const named = Object.fromEntries(ranked.map((page) => [page.id, page.named]));
  expect(named).toEqual({ begins: 2, has: 1, half: 0, heading: 0 });
});

test("of pages that are as good, one of the kind that was asked for comes first", () => {
  const needs = [need({ page: [1], measure: [1] })];
  const ids = (likely: string[]) =>
    rank(needs, 2, pages("page", "measure"), new Map(likely.map((id) => [id, 1.5]))).map(({ id }) => id);
  expect(ids([])).toEqual(["measure", "page"]);
  expect(ids(["page"])).toEqual(["page", "measure"]);
});

test("of pages with one word each, the one with the rarer word comes first", () => {
  const needs = [need({ a: [1], b: [1], c: [1], d: [1] }), need({ rare: [1] })];
  expect(order(needs, pages("a", "b", "c", "d", "rare", "x", "y"))[0]).toBe("rare");
});

test.each([
  [[[1], [2]], 2],
  [[[1, 50], [40], [52]], 13],
  [[[5], []], 1],
])("the words of %j are within %i", (locations, words) => expect(span(locations)).toBe(words));

test("finds the words of a phrase that stand side by side", () => {
  expect(sideBySide([1, 4, 5, 6, 9, 10], 3)).toEqual([4, 5, 6]);
});
