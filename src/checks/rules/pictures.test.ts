import { expect, test } from "vitest";
import { runRule } from "../fixture.ts";
import { pictures } from "./pictures.ts";

const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4">${inside}</svg>`;

test("pictures that are what their names say are right, and so is a plain drawing", () => {
  const files = {
    "goals/a.gif": gif,
    "goals/b.svg": drawing("<path d='M0 0h1'/>"),
    "goals/falls.md": "<script>",
  };
  expect(runRule(pictures, files)).toEqual([]);
});

test.each([
  ["a.png", gif, "1:1 The file is no png picture but gif. Save it again as JPEG"],
  ["a.jpeg", drawing(""), "1:1 The file is no jpeg picture but svg."],
  ["a.svg", "<html></html>", "1:1 The file is no picture."],
  [
    "a.svg",
    drawing("\n<text>a&nbsp;b</text>"),
    "2:14 Browsers can’t read this drawing: what is here isn’t right as XML. Save the drawing as PNG",
  ],
  ["a.svg", '<svg width="6" height="4"></svg>', "1:1 Browsers don’t draw it without xmlns="],
  [
    "a.svg",
    drawing("\n<script>go()</script>"),
    "2:1 “<script>” can do more than be drawn. Save the drawing as PNG",
  ],
  [
    "a.svg",
    drawing('\n  <rect onclick="go()"/>'),
    "2:9 “onclick” with this value can do more than be drawn.",
  ],
  [
    "a.svg",
    Buffer.concat([Buffer.from(drawing("")), Buffer.from([0xff])]),
    "1:1 An encoding other than UTF-8",
  ],
])("%s with other bytes is found", (name, content, expected) => {
  expect(runRule(pictures, { [`goals/${name}`]: content })).toEqual([
    expect.stringContaining(`goals/${name}:${expected}`),
  ]);
});
