import { expect, test } from "vitest";
import { absoluteHtml } from "./absolute.ts";

const page = "https://record.example.org/updates/2022-03-14-better-care/";

test.each([
  ["/glossary/#pilot", "https://record.example.org/glossary/#pilot"],
  ["#rooms", `${page}#rooms`],
  ["../2022-01-01-better-care/", "https://record.example.org/updates/2022-01-01-better-care/"],
  ["https://example.com/?a=1&amp;b=2", "https://example.com/?a=1&amp;b=2"],
  ["mailto:questions@example.org", "mailto:questions@example.org"],
])("a link to %s leads to %s wherever it is read", (href, whole) => {
  expect(absoluteHtml(`<p>See <a href="${href}">this</a></p>`, page)).toBe(
    `<p>See <a href="${whole}">this</a></p>`,
  );
});

test("a picture is shown wherever it is read", () => {
  expect(absoluteHtml('<img src="/_astro/a.png" alt="">', page)).toBe(
    '<img src="https://record.example.org/_astro/a.png" alt="">',
  );
});

test("what has no address stays as it is", () => {
  const html = "<p>5 &lt; 6 &amp; 7</p>\n<ul>\n<li>one</li>\n</ul>";
  expect(absoluteHtml(html, page)).toBe(html);
});
