import { expect, test } from "vitest";
import { pageWith, table } from "./page.ts";

const titles = ["The record", "Whole builds"];

test("a page has what else it says and then its figures in order, whatever was measured first", async () => {
  const page = await pageWith(
    "# Tools\n\n## Commands\n\nMany.\n",
    new Map([["Whole builds", "Slow."]]),
    titles,
  );
  const whole = await pageWith(page, new Map([["The record", "Fast."]]), titles);
  expect(whole.match(/^##? .*|^\w+\.$/gm)).toEqual([
    "# Tools",
    "## Commands",
    "Many.",
    "## The record",
    "Fast.",
    "## Whole builds",
    "Slow.",
  ]);
});

test("what is measured again takes the place of what was there", async () => {
  const before = await pageWith("", new Map([["The record", "Fast.\n\n### Steps\n\nMany."]]), titles);
  const after = await pageWith(before, new Map([["The record", "Faster."]]), titles);
  expect(after).toBe(await pageWith("", new Map([["The record", "Faster."]]), titles));
});

test("a table has its numbers at the right", () => {
  expect(
    table([
      ["Step", "ms"],
      ["Threads", "1.5"],
    ]),
  ).toBe("| Step | ms |\n| :-- | --: |\n| Threads | 1.5 |");
});
