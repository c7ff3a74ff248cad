import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";

test.each([
  ["<h2>Rooms</h2><p>One <b>room</b>.\n  Two rooms.</p>", ["Rooms", "One room.", "Two rooms."]],
  ["<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>", ["one", "two", "three"]],
  ["<table><tr><th>Teams</th><td>103</td></tr><tr><td>5</td></tr></table>", ["Teams | 103", "5"]],
  ['<p>See <img src="a.png" alt="A <b>garden</b>"></p>', ["See [picture: A <b>garden</b>]"]],
  ["<script>no()</script><svg><text>drawn</text></svg>first<br>second", ["first", "second"]],
])("%s", (html, lines) => {
  expect(linesOf(html)).toEqual(lines);
});
