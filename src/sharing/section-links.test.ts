import { expect, test } from "vitest";
import { linkSections } from "./section-links.ts";

test("a heading with an id is a link to itself, with its words and their markup", () => {
  expect(
    linkSections('<p>Before</p><h2 class="x" id="a">\n  “Rooms” &amp; <em>$1</em>\n</h2><p>After</p>'),
  ).toBe(
    '<p>Before</p><h2 class="x" id="a"><a class="app-self" href="#a">“Rooms” &amp; <em>$1</em></a></h2><p>After</p>',
  );
});

test("other headings, those without an id and those with a link of their own stay as they are", () => {
  const others = '<h2>One</h2><h3 id="three">Three</h3><h2 id="5"><a href="/ponds/">Ponds</a></h2>';
  const linked = linkSections(`${others}<h2 id="two">Two</h2><h2 id="4">4</h2>`);
  expect(linked.startsWith(others)).toBe(true);
  expect([...linked.matchAll(/href="(#[^"]*)"/g)].map(([, href]) => href)).toEqual(["#two", "#4"]);
});
