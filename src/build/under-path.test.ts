import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { putBeforeAddresses, putStylesUnderPath, putUnderPath } from "./under-path.ts";

test.each([
  ['<a class="b" href="/goals/#a">/goals/</a>', '<a class="b" href="/progress/goals/#a">/goals/</a>'],
  ['<a href="/progress/">Progress</a>', '<a href="/progress/progress/">Progress</a>'],
  [
    '<a href="/"></a><img alt="" src="/a.png">',
    '<a href="/progress/"></a><img alt="" src="/progress/a.png">',
  ],
  ["<form action=/search/>", "<form action=/progress/search/>"],
  ['<svg><use xlink:href="/a.svg"/></svg>', '<svg><use xlink:href="/progress/a.svg"/></svg>'],
  [
    '<meta http-equiv="refresh" content="0; url=/a/">',
    '<meta http-equiv="refresh" content="0; url=/progress/a/">',
  ],
])("in %s a path is put before the address", (html, expected) => {
  expect(putBeforeAddresses(html, "/progress")).toBe(expected);
});

test.each([
  '<a href="https://example.org/goals/">x</a>',
  '<a href="//example.org/">x</a>',
  '<a href="#a">x</a> <a href="b/">x</a>',
  '<p title="/goals/">Write href="/goals/" &amp; <code>&lt;a href="/goals/"&gt;</code></p>',
  '<meta name="description" content="/goals/ is a page">',
  '<script type="application/ld+json">{"a":"<a href=\\"/goals/\\">"}</script>',
])("%s stays as it is", (html) => {
  expect(putBeforeAddresses(html, "/progress")).toBe(html);
});

test("pages, styles and the rules of the files for hosts begin with the path", () => {
  const site = mkdtempSync(join(tmpdir(), "under-path-"));
  onTestFinished(() => rmSync(site, { recursive: true }));
  mkdirSync(join(site, "goals"));
  writeFileSync(join(site, "goals/index.html"), '<a href="/">Home</a>');
  mkdirSync(join(site, "_astro"));
  writeFileSync(join(site, "_astro/a.css"), 'a{b:url(/c.svg) url("/d.svg") url(//e) url(data:f)}');
  writeFileSync(join(site, "_headers"), "/*\n  X-A: b /c\n\n/pictures/*\n  X-A: b\n");
  writeFileSync(join(site, "_redirects"), "/old/ /goals/#a 301\n/b/ /c/ 301\n");
  const read = (file: string) => readFileSync(join(site, file), "utf8");
  putUnderPath(site, "");
  putStylesUnderPath(site, "");
  expect(read("goals/index.html")).toBe('<a href="/">Home</a>');
  putUnderPath(site, "/progress");
  putStylesUnderPath(site, "/progress");
  expect(read("_astro/a.css")).toBe('a{b:url(/progress/c.svg) url("/progress/d.svg") url(//e) url(data:f)}');
  expect(read("goals/index.html")).toBe('<a href="/progress/">Home</a>');
  expect(read("_headers")).toBe("/progress/*\n  X-A: b /c\n\n/progress/pictures/*\n  X-A: b\n");
  expect(read("_redirects")).toBe("/progress/old/ /progress/goals/#a 301\n/progress/b/ /progress/c/ 301\n");
});
