import { expect, test } from "vitest";
import { wordsOf, wordsOfScript } from "./words.ts";

test("a page’s elements, classes, ids and attributes are words that a selector could name", () => {
  const words = wordsOf([
    '<main id="content"><p class="app-note app-note--wide" hidden>Blue tables</p></main>',
  ]);
  expect([...words]).toEqual(["main", "id", "content", "p", "class", "app-note", "app-note--wide", "hidden"]);
});

test("any word of a script may become a class", () => {
  expect(wordsOfScript('li.className="app-result app-result--first"')).toContain("app-result--first");
});
