import { expect, test } from "vitest";
import { memoize } from "./memoize.ts";

test("what was worked out for a key is given again, also where it is nothing", () => {
  const asked: string[] = [];
  const find = memoize((key: string, end: string) => {
    asked.push(key + end);
    return key === "none" ? undefined : key.toUpperCase();
  });
  expect([find("a", "1"), find("a", "2"), find("b", "1")]).toEqual(["A", "A", "B"]);
  expect([find("none", "1"), find("none", "1")]).toEqual([undefined, undefined]);
  expect(asked).toEqual(["a1", "b1", "none1"]);
});
