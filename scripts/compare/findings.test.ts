import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareFindings, readReport, type Problem } from "./findings.ts";
import { tinyFolder } from "./tiny-site.ts";

const problem = (message: string, line = 1): Problem => ({
  rule: "links",
  path: "content/goals/falls.md",
  line,
  severity: "warning",
  message,
});

test("a finding is new that was not there, and mended that is not there any more", () => {
  expect(compareFindings([problem("a"), problem("b")], [problem("b", 9), problem("c")])).toEqual({
    added: [problem("c")],
    mended: 1,
  });
});

test("a second finding of the same words is new", () => {
  expect(compareFindings([problem("a")], [problem("a"), problem("a", 7)]).added).toEqual([problem("a", 7)]);
});

test("a report is what the check wrote, and anything else is told", () => {
  const file = join(tinyFolder({}), "report.json");
  writeFileSync(file, JSON.stringify({ problems: [{ ...problem("a"), fix: "b" }], summary: "1 warning" }));
  expect(readReport(file)).toEqual([problem("a")]);
  writeFileSync(file, "> npm run check");
  expect(() => readReport(file)).toThrow(
    /holds no report of the checks\. Make it with npm run --silent check/,
  );
  expect(() => readReport(`${file}x`)).toThrow("There is no file");
});
