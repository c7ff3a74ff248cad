import { expect, test } from "vitest";
import { dangerIn } from "./drawing.ts";

const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const clip = (inside: string) => drawing(`<clipPath id="a">${inside}</clipPath><rect clip-path="url(#a)"/>`);
const nested = (depth: number) => "<g>".repeat(depth) + "</g>".repeat(depth);

test.each([
  ["many elements", drawing("<rect/>".repeat(1999))],
  ["groups in groups", drawing(nested(49).repeat(30))],
  ["an outline", drawing(`<path d="${"M0 0h1".repeat(3000)}"/>`)],
  ["a clip", clip('<rect id="clip-path" width="6" height="4"/>')],
])("%s can be drawn at once", (_name, text) => {
  expect(dangerIn(text)).toBeUndefined();
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
  expect(dangerIn(text)?.what).toContain(what);
});
