import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "../../scripts/command.ts";
import { report, measureCheck } from "./check.ts";

const usage = { elapsed: 900, processor: 1000, memory: 80e6 };

test("the command is measured from its start to its end", async () => {
  const { elapsed, processor, memory } = await measureCheck(join(projectFolder, "docs/content/example"));
  for (const figure of [elapsed, processor, memory / 1e6]) expect(figure).toBeGreaterThan(10);
});

test("content that doesn’t pass is no measurement", async () => {
  await expect(measureCheck(join(projectFolder, "docs/content/example/goals"))).rejects.toThrow("ended with");
});

test("the report takes start-up off, and says how much was going on", () => {
  const text = report({
    runs: 5,
    start: { ...usage, files: 14 },
    sizes: [{ updates: 1000, files: 1250, elapsed: 3150, processor: 3500, memory: 400e6 }],
    wanted: 7.2,
    cores: 2,
  });
  expect(text).toContain("| 1,000 | 1,250 | 3.15 | 3.50 | 2.25 | 2.50 | 2.00 | 400 |");
  expect(text).toContain("1,000 files take 1.80 s after start-up, and 2.00 s on the processor.");
  expect(text).toContain("7 wanted its 2 cores");
});
