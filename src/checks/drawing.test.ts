import { expect, test } from "vitest";
import { findDanger } from "./drawing.ts";

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4">${inside}</svg>`;

test.each([
  '<rect width="6" height="4" fill="#d9ecf7" />',
  "<title>A ward &amp; a garden: 1 > 0</title>",
  '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><path d="M0 0h1" fill="url(#a)"/>',
  '<g id="b" transform="translate(1 2)"><text y="9">https://example.org</text></g>',
  "<!-- Drawn by hand: <b> -->",
])("%s can only be drawn", (inside) => {
  expect(findDanger(`<?xml version="1.0" encoding="UTF-8"?>\n${drawing(inside)}\n`)).toBeUndefined();
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
  const danger = findDanger(drawing(inside))!;
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
    expect(findDanger(before + drawing(""))?.index).toBe(0);
  }
});

const clip = (inside: string) => drawing(`<clipPath id="a">${inside}</clipPath><rect clip-path="url(#a)"/>`);
const nested = (depth: number) => "<g>".repeat(depth) + "</g>".repeat(depth);

test.each([
  ["many elements", drawing("<rect/>".repeat(1999))],
  ["groups in groups", drawing(nested(49).repeat(30))],
  ["an outline", drawing(`<path d="${"M0 0h1".repeat(3000)}"/>`)],
  ["a clip", clip('<rect id="clip-path" width="6" height="4"/>')],
])("%s can be drawn at once", (_name, text) => {
  expect(findDanger(text)).toBeUndefined();
});

test.each([
  ["too many elements", drawing("<rect/>".repeat(2000)), "The drawing has over 2,000 elements."],
  ["groups too deep in groups", drawing(nested(50)), "“<g>” is inside 50 other elements."],
  ["clips in a clip", clip('<rect clip-path="url(#b)"/>'), "“<rect>” is clipped inside another clip."],
  ["a clip of a clip", drawing('<clipPath clip-path="url(#b)"/>'), "“<clipPath>” is clipped inside"],
  ["a long clip", clip(`<path d="${"M0 0h1".repeat(200)}"/>`), "This clip has over 1,000 characters."],
  [
    "a long outline",
    drawing(`<path d="${"M0 0h1".repeat(3500)}"/>`),
    "This outline has over 20,000 characters.",
  ],
  ["a long polygon", drawing(`<polygon points='${"1 2 ".repeat(5001)}'/>`), "This outline has over 20,000"],
  [
    "many outlines",
    drawing(`<path d="${"M0 0h1".repeat(3000)}"/>`.repeat(4)),
    "The outlines have over 60,000",
  ],
  ["dashes", drawing('<path d="M0 0h9" stroke-dasharray=".001"/>'), "“<path>” has dashes"],
  ["many clips", drawing('<rect clip-path="url(#a)"/>'.repeat(51)), "Over 50 parts have a clip"],
  ["many groups to be seen through", drawing('<g opacity=".9"></g>'.repeat(51)), "Over 50 parts"],
  ["a group closed as a path", drawing("<g></path>"), "“</path>” closes what isn’t open."],
  ["a group that is never closed", drawing("").replace("</svg>", "<g>"), "“<svg>” is never closed."],
])("%s can’t", (_name, text, what) => {
  expect(findDanger(text)?.what).toContain(what);
});
