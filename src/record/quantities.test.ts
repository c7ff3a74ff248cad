import { describe, expect, test } from "vitest";
import { formatNumber, quantity, shortQuantity } from "./quantities.ts";

test.each([
  [0, "0"],
  [12500, "12,500"],
  [0.1234567, "0.1234567"],
  [-3, "−3"],
])("%d reads %s", (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

describe("a figure in words", () => {
  test.each([
    [103, undefined, "teams", "103 teams"],
    [0, 1030, "teams", "0 of 1,030 teams"],
    [1, undefined, "teams", "1 team"],
    [1, 1, "teams", "1 of 1 team"],
    [1, 60, "teams", "1 of 60 teams"],
    [1, undefined, "people", "1 person"],
    [1, undefined, "bed days", "1 bed day"],
    [1, undefined, "falls per 1,000 bed days", "1 fall per 1,000 bed days"],
    [6.63, undefined, "falls per 1,000 bed days", "6.63 falls per 1,000 bed days"],
    [1, undefined, "days of waiting", "1 day of waiting"],
    [1, undefined, "staff", "1 staff"],
    [-1, undefined, "teams", "−1 team"],
    [-5, undefined, "teams", "−5 teams"],
    [85.5, undefined, "%", "85.5%"],
    [0, undefined, "per cent", "0%"],
    [45, 60, "%", "45 of 60"],
    [2_500_000, undefined, "£", "£2.5 million"],
    [1_000_000_000, undefined, "£", "£1 billion"],
    [2_534_567, undefined, "£", "£2,534,567"],
    [-2_500_000, undefined, "£", "−£2.5 million"],
    [12_500, undefined, "£", "£12,500"],
    [3.5, undefined, "£", "£3.50"],
    [0, undefined, "£", "£0"],
    [2.5, undefined, "£m", "£2.5 million"],
    [2.5, 4, "£ million", "£2.5 million of £4 million"],
  ])("%d of %s in %s: %s", (value, of, unit, expected) => {
    expect(quantity({ value, of }, { unit })).toBe(expected);
  });

  test("has the unit that is written for a single one", () => {
    expect(quantity({ value: 1 }, { unit: "staff", one: "member of staff" })).toBe("1 member of staff");
  });

  test("has no noun where it stands beside one", () => {
    expect(shortQuantity(12, { unit: "teams" })).toBe("12");
    expect(shortQuantity(12, { unit: "%" })).toBe("12%");
    expect(shortQuantity(2_500_000, { unit: "£" })).toBe("£2.5 million");
  });
});
