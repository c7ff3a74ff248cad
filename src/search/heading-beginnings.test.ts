import { expect, test } from "vitest";
import { listedBy, soughtBy } from "./heading-beginnings.ts";

test.each([
  ["Rooms,", ["roo"]],
  ["Élan", ["ela"]],
  ["self-harm", ["sel", "har"]],
  ["COVID19", ["cov", "19"]],
  ["QRVs", ["qrv", "qr", "qre", "qrs", "vs", "vse", "vss"]],
  ["the", [" the"]],
  ["out-of-hours", ["out", " out", " of", "hou"]],
  ["–", []],
])("a heading with “%s” is listed by %j", (word, beginnings) => expect(listedBy(word)).toEqual(beginnings));

test.each([
  ["use", "using"],
  ["tries", "try"],
  ["garden", "gar"],
  ["go", "going"],
  ["IDs", "id"],
  ["self-harm", "harm"],
  ["What", "what"],
])("a heading with “%s” is found by “%s”", (word, sought) => {
  expect(listedBy(word).filter((beginning) => soughtBy(sought).includes(beginning))).not.toEqual([]);
});

test("a word that carries no meaning is also looked for as the beginning of others", () => {
  expect(soughtBy("can")).toEqual([" can", "can"]);
});
