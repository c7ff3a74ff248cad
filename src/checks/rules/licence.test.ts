import { expect, test } from "vitest";
import { runRule } from "../fixture.ts";
import { licence } from "./licence.ts";

const [path, stated] = Object.entries(licence.right)[0]!;
const runWith = (id: string) => runRule(licence, { [path]: stated.replace("OGL-UK-3.0", id) });

test("a site without a licence is told of", () => {
  expect(runRule(licence, { [path]: stated.slice(0, stated.indexOf("licence:")) })).toEqual([
    "site.yaml:1:1 No licence is stated, so readers don’t know what they may do with the data. Write “licence” with an “id” of https://spdx.org/licenses/, such as OGL-UK-3.0, and the “address” of its text.",
  ]);
});

test.each(["OGL-UK-3.0", "CC-BY-4.0", "CC0-1.0"])("%s is a licence", (id) => {
  expect(runWith(id)).toEqual([]);
});

test.each([
  ["OGL-3.0", "OGL-UK-3.0"],
  ["ogl-uk-3.0", "OGL-UK-3.0"],
  ["CC-BY-4", "CC-BY-4.0"],
  ["OGL UK 3.0", "OGL-UK-3.0"],
  ["MITT", "MIT"],
])("%s is none, and %s was probably meant", (id, meant) => {
  expect(runWith(id)).toEqual([
    `site.yaml:13:7 “${id}” is no licence of the SPDX list. Did you mean “${meant}”?`,
  ]);
});

test("what is like none is told where the ids are", () => {
  expect(runWith("Ask us first")).toEqual([
    "site.yaml:13:7 “Ask us first” is no licence of the SPDX list. Write an id from https://spdx.org/licenses/, such as OGL-UK-3.0.",
  ]);
});
