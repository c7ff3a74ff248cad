import { expect, test } from "vitest";
import { formatNumber, quantity } from "./quantities.ts";

test.each([
  [0, "0"],
  [12500, "12,500"],
  [0.1234567, "0.1234567"],
])("%d reads %s", (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

test("a quantity has its unit, and its total if there is one", () => {
  expect(quantity({ value: 103 }, "teams")).toBe("103 teams");
  expect(quantity({ value: 0, of: 1030 }, "teams")).toBe("0 of 1,030 teams");
});

test("a percentage has its sign without a space", () => {
  expect(quantity({ value: 85.5 }, "%")).toBe("85.5%");
});
