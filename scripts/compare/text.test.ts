import { expect, test } from "vitest";
import { compareTexts, readLines } from "./text.ts";

test("changes are shown with a line of what is the same around them", () => {
  const before = ["a", "b", "c", "d", "e", "f", "g"];
  expect(compareTexts(before, ["a", "b", "C", "d", "e", "f", "g", "h"], 40)).toEqual({
    lines: ["  b", "- c", "+ C", "  d", " …", "  g", "+ h"],
    more: 0,
  });
  expect(compareTexts(before, before, 40)).toEqual({ lines: [], more: 0 });
});

test("what is too long is cut, and counted", () => {
  const after = Array.from({ length: 100 }, (_, index) => `line ${index}`);
  const { lines, more } = compareTexts([], after, 40);
  expect([lines.length, more]).toEqual([40, 60]);
});

test("two texts with nothing in common are shown one after the other", () => {
  const lines = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index}`);
  expect(compareTexts(lines("old"), lines("new"), 1)).toEqual({ lines: ["- old 0"], more: 5999 });
});

test.each([
  ["<h2>Rooms</h2><p>One <b>room</b>.\n  Two rooms.</p>", ["Rooms", "One room.", "Two rooms."]],
  ["<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>", ["one", "two", "three"]],
  ["<table><tr><th>Teams</th><td>103</td></tr><tr><td>5</td></tr></table>", ["Teams | 103", "5"]],
  ['<p>See <img src="a.png" alt="A <b>garden</b>"></p>', ["See [picture: A <b>garden</b>]"]],
  ["<script>no()</script><svg><text>drawn</text></svg>first<br>second", ["first", "second"]],
])("%s", (html, lines) => {
  expect(readLines(html)).toEqual(lines);
});
