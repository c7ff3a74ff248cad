import { expect, test } from "vitest";
import { listKeys, lookUpKeys } from "./heading-keys.ts";

test.each([
  ["Rooms,", ["roo"]],
  ["Élan", ["ela"]],
  ["self-harm", ["sel", "har"]],
  ["COVID19", ["cov", "19"]],
  ["QRVs", ["qrv", "qr", "qre", "qrs", "vs", "vse", "vss"]],
  ["the", [" the"]],
  ["out-of-hours", ["out", " out", " of", "hou"]],
  ["–", []],
])("a heading with “%s” is listed by %j", (word, keys) => expect(listKeys(word)).toEqual(keys));

test.each([
  ["use", "using"],
  ["tries", "try"],
  ["garden", "gar"],
  ["go", "going"],
  ["IDs", "id"],
  ["self-harm", "harm"],
  ["What", "what"],
])("a heading with “%s” is found by “%s”", (word, sought) => {
  expect(listKeys(word).filter((key) => lookUpKeys(sought).includes(key))).not.toEqual([]);
});

test("a word that carries no meaning is also looked for as the beginning of others", () => {
  expect(lookUpKeys("can")).toEqual([" can", "can"]);
});
