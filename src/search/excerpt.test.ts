import { expect, test } from "vitest";
import { piecesOf, withoutHeading } from "./excerpt.ts";

const shown = (pieces: { text: string; matches: boolean }[]) =>
  pieces.map(({ text, matches }) => (matches ? `[${text}]` : text)).join("");

const excerpt = "Why <mark>Garden</mark> <mark>Rooms</mark> exist. A <mark>garden</mark> heals.";

test("tells the words that match from those between", () => {
  expect(shown(piecesOf(excerpt))).toBe("Why [Garden] [Rooms] exist. A [garden] heals.");
});

test("gives brackets of the text as text, never as tags", () => {
  expect(piecesOf("&lt;b&gt;<mark>&lt;img&gt;</mark>")).toEqual([
    { text: "<b>", matches: false },
    { text: "<img>", matches: true },
  ]);
});

test("keeps the dots at the end on the line of the last word", () => {
  expect(shown(piecesOf("… the <mark>garden.</mark> …"))).toBe("… the [garden.]\u00a0…");
});

test("leaves out the heading that an excerpt begins with", () => {
  expect(shown(withoutHeading(piecesOf(excerpt), "Why Garden Rooms exist"))).toBe("A [garden] heals.");
});

test("leaves out a heading that ends inside a match", () => {
  expect(shown(withoutHeading(piecesOf("The <mark>rooms.</mark> They open."), "The rooms"))).toBe(
    "They open.",
  );
});

test("leaves out the end of a heading that an excerpt begins inside of", () => {
  const pieces = piecesOf("… Garden <mark>Rooms.</mark> They open. …");
  expect(shown(withoutHeading(pieces, "Why Garden Rooms"))).toBe("They open.\u00a0…");
});

test("sets no space before a comma", () => {
  expect(shown(piecesOf("<mark>Gardens</mark> , 14 March 2022"))).toBe("[Gardens], 14 March 2022");
});

test("keeps an excerpt that begins with something else", () => {
  expect(withoutHeading(piecesOf(excerpt), "Gardens")).toEqual(piecesOf(excerpt));
});

test("has nothing to show where there is only the heading", () => {
  expect(withoutHeading(piecesOf("<mark>Garden</mark> <mark>Rooms</mark>"), "Garden Rooms")).toEqual([]);
});
