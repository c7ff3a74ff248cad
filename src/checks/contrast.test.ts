import { expect, test } from "vitest";
import { darkenTo, getContrast } from "./contrast.ts";

test("contrast is as WCAG works it out", () => {
  expect(getContrast("#000000", "#ffffff")).toBe(21);
  expect(getContrast("#ffffff", "#FFFFFF")).toBe(1);
  expect(getContrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(getContrast("#ffffff", "#005eb8")).toBeCloseTo(6.38, 2);
});

test.each(["#00a499", "#ffeb3b", "#ffffff", "#777777"])("%s is made only as dark as it must be", (colour) => {
  const dark = darkenTo(colour, "#ffffff", 4.5);
  expect(getContrast(dark, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(getContrast(dark, "#ffffff")).toBeLessThan(4.6);
});
