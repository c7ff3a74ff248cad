import postcss from "postcss";
import { expect, test } from "vitest";
import { takeRepeats } from "./repeats.ts";

test("a rule that an earlier stylesheet has is taken out, unless it stands under another condition", () => {
  const seen = new Set<string>();
  const first = postcss.parse("p{color:red}@media (width>=40em){p{color:blue}}");
  const second = postcss.parse(
    "p{color:red}@media (width>=40em){p{color:blue}}@media (width>=60em){p{color:blue}}b{color:red}b{color:red}",
  );
  takeRepeats(first, seen);
  takeRepeats(second, seen);
  expect(first.toString()).toBe("p{color:red}@media (width>=40em){p{color:blue}}");
  expect(second.toString()).toBe("@media (width>=60em){p{color:blue}}b{color:red}b{color:red}");
});
