import { expect, test } from "vitest";
import { goal } from "../checks/example.ts";
import { fixture } from "../checks/fixture.ts";
import { headings } from "../checks/headings.ts";
import { overlayOf } from "./overlay.ts";

function overlay(text: string) {
  const source = fixture({ "goals/falls.md": goal(text) });
  const findings = headings.check(source, "2026-11-01", 0);
  return overlayOf({ findings, source, folder: "content", passes: findings.length === 0 }, "/record");
}

test("the browser shows the first error with its place, and how many more there are", () => {
  expect(overlay("# One\n\n# Two")?.err).toMatchObject({
    message: expect.stringMatching(
      /^A heading with one # .*\nWrite ## instead\.\n\n.*rules\.md#headings\n\n1 more in/,
    ),
    loc: { file: "/record/goals/falls.md", line: 8, column: 1 },
  });
});

test("it shows nothing where there is no error", () => {
  expect(overlay("## One")).toBeUndefined();
});
