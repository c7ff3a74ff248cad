import { expect, test } from "vitest";
import { interpolated, isMet, type Context } from "./expression.ts";

const values: Record<string, string> = { "steps.a.outputs.code": "true", "steps.a.outcome": "failure" };
const context = (success = true): Context => ({
  valueOf: (path) => values[path] ?? "",
  status: { success, failure: !success, always: true, cancelled: false },
});

test.each([
  ["steps.a.outputs.code == 'true'", true],
  ["steps.b.outputs.code == 'true'", false],
  ["steps.a.outcome != 'success' && steps.a.outputs.code == 'true'", true],
  ["steps.a.outcome == 'success' || (steps.a.outputs.code != '')", true],
  ["${{ !cancelled() }}", true],
  ["failure()", false],
  [undefined, true],
])("%s is met: %s", (condition, met) => {
  expect(isMet(condition, context())).toBe(met);
});

test("after a failure only what asks for it runs", () => {
  expect(isMet("steps.a.outputs.code == 'true'", context(false))).toBe(false);
  expect(isMet(undefined, context(false))).toBe(false);
  expect(isMet("${{ !cancelled() }}", context(false))).toBe(true);
});

test("values are put into a text, and what isn’t known is refused", () => {
  expect(interpolated("x/${{ steps.a.outcome }}/${{ steps.b.outcome }}", context())).toBe("x/failure/");
  expect(() => isMet("contains(steps.a.outcome, 'x')", context())).toThrow("Unknown");
});
