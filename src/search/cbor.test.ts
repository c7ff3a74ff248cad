import { expect, test } from "vitest";
import { isNegativeAt, itemsAt, listOf, numberAt, numberItem, textAt, textItem } from "./cbor.ts";

// From the examples of RFC 8949, appendix A.
const bytes = (hex: string) => Buffer.from(hex, "hex");

test.each([
  ["83010203", 3],
  ["8301820203820405", 3],
  ["98190102030405060708090a0b0c0d0e0f101112131415161718181819", 25],
  ["826161a161626163", 2],
  ["8239ffff1a000f4240", 2],
  ["80", 0],
])("the items of %s end where the next begins", (hex, count) => {
  const items = itemsAt(bytes(hex), 0);
  expect(items).toHaveLength(count);
  expect(items.at(-1)?.[1] ?? 1).toBe(hex.length / 2);
});

test.each(["", "a", "IETF", "ü", "水", "a".repeat(300), "a".repeat(70_000)])(
  "a text that is written is read again",
  (text) => expect(textAt(textItem(text), 0)).toBe(text),
);

test.each([0, 3, 25, 300, 70_000])("a list of %i items that is written is read again", (count) => {
  const item = textItem("a");
  const list = listOf(Array<Buffer>(count).fill(item));
  expect(itemsAt(list, 0).map(([at]) => textAt(list, at))).toEqual(Array(count).fill("a"));
});

test.each([0, 23, 24, 255, 256, 70_000])("the number %i that is written is read again", (number) => {
  const item = numberItem(number);
  expect(numberAt(item, 0)).toBe(number);
  expect(isNegativeAt(item, 0)).toBe(false);
});

test("a list of several items in each piece says how many there are", () => {
  const pair = Buffer.concat([numberItem(1), numberItem(2)]);
  expect(itemsAt(listOf([pair, pair], 4), 0)).toHaveLength(4);
});

test("a number below 0 is told from others", () => {
  expect(isNegativeAt(bytes("38a8"), 0)).toBe(true);
  expect(() => numberAt(bytes("38a8"), 0)).toThrow("no number");
});

test("what is no list, and what has no length said, is refused", () => {
  expect(() => itemsAt(bytes("01"), 0)).toThrow("no list");
  expect(() => itemsAt(bytes("9f01ff"), 0)).toThrow("another way");
});
