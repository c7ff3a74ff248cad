import { expect, test } from "vitest";
import { dangerIn } from "./drawing.ts";

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4">${inside}</svg>`;

test.each([
  '<rect width="6" height="4" fill="#d9ecf7" />',
  "<title>A ward &amp; a garden: 1 > 0</title>",
  '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><path d="M0 0h1" fill="url(#a)"/>',
  '<g id="b" transform="translate(1 2)"><text y="9">https://example.org</text></g>',
  "<!-- Drawn by hand: <b> -->",
])("%s can only be drawn", (inside) => {
  expect(dangerIn(`<?xml version="1.0" encoding="UTF-8"?>\n${drawing(inside)}\n`)).toBeUndefined();
});

test.each([
  ["<script>go()</script>", "<script>"],
  ["<g><a:script/></g>", "<a:script>"],
  ['<use href="#a"/>', "<use>"],
  ["<rect\n onclick = 'go()' />", "onclick"],
  ['<linearGradient href="https://example.org/a.svg#b"/>', "href"],
  ['<linearGradient href="&#35;a"/>', "href"],
  ['<rect fill="u\\72l(//example.org/a)"/>', "fill"],
  ['<rect fill="&#117;rl(a)"/>', "fill"],
  ["<rect fill='url( #a)'/>", "fill"],
  ['<g xmlns="http://www.w3.org/1999/xhtml"/>', "xmlns"],
  ['<g xml:base="/a/"/>', "xml:base"],
  ['<rect style="fill: red"/>', "style"],
  ["<![CDATA[ ]]>", "<![CDATA[>"],
  ["<!-- a -- b --><rect/>", "<!-->"],
  ["<rect a=b />", "<a=b />"],
  ["<rect", "<<rect"],
])("%s could do more", (inside, what) => {
  const danger = dangerIn(drawing(inside))!;
  expect(danger.what).toContain(what.startsWith("<") ? "“<" : what);
  expect(danger.index).toBeGreaterThanOrEqual(drawing("").indexOf("</svg>"));
});

test("what stands before the drawing is looked at too", () => {
  for (const before of [
    "<!DOCTYPE svg>",
    '<?xml-stylesheet href="a"?>',
    '<?xml version="1.0" encoding="utf-7"?>',
    "a",
  ]) {
    expect(dangerIn(before + drawing(""))?.index).toBe(0);
  }
});
