import { expect, test } from "vitest";
import { within } from "./within.ts";

test("what fits is whole", () => {
  expect(within(1000, ["# One", "Two"])).toBe("# One\n\nTwo");
});

test("what is too long ends after a whole block, and says so", () => {
  const text = within(1000, ["# One", "é".repeat(300), "è".repeat(300), "Last"]);
  expect(text).toMatch(/^# One\n\né{300}\n\n\*\*2 more parts of this report .*\*\*$/);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1000);
});
