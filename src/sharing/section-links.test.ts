import { expect, test } from "vitest";
import { linkSections } from "./section-links.ts";

test("a heading with an id has a link to itself beside it, with a name of its own", () => {
  expect(linkSections('<p>Before</p><h2 id="rooms">Garden Rooms</h2><p>After</p>')).toBe(
    '<p>Before</p><div class="app-heading"><h2 id="rooms">Garden Rooms</h2>' +
      '<a href="#rooms" aria-label="Link to this section: Garden Rooms"></a></div><p>After</p>',
  );
});

test("its name is the heading’s words without their markup", () => {
  const linked = linkSections('<h2 class="x" id="a">\n  “Rooms” &amp; <em>"nights"</em>\n</h2>');
  expect(linked).toContain('aria-label="Link to this section: “Rooms” &amp; &quot;nights&quot;"');
});

test("each of several headings has its own; other headings and those without an id have none", () => {
  const linked = linkSections('<h2>One</h2><h2 id="two">Two</h2><h3 id="three">Three</h3><h2 id="4">4</h2>');
  expect([...linked.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(["#two", "#4"]);
});
