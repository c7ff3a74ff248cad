import { expect, test } from "vitest";
import { gatherWords, wordsOfScript } from "./words.ts";

test("a page’s elements, classes, ids and attributes are words that a selector could name", () => {
  const words = gatherWords();
  words.add('<main id="content"><p class="app-note app-note--wide" hidden>Blue tables</p></main>');
  words.add('<main id="content"><p class="app-other">Tables</p></main>');
  const ofFirst = ["main", "id", "content", "p", "class", "app-note", "app-note--wide", "hidden"];
  expect([...words.all]).toEqual([...ofFirst, "app-other"]);
});

test("any word of a script may become a class", () => {
  expect(wordsOfScript('li.className="app-result app-result--first"')).toContain("app-result--first");
});
