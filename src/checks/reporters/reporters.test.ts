import { expect, test } from "vitest";
import { fixture } from "../fixture.ts";
import type { Finding } from "../finding.ts";
import { reporters } from "./index.ts";

const { github, json, text } = reporters;

const source = fixture({
  "goals/falls.md": "---\n\ttitle: No \u001B[31mfalls\nplan: x\n---\n",
  "places.yaml": `north: ${"x".repeat(200)}\n`,
});
const finding = (change: Partial<Finding> = {}): Finding => ({
  path: "goals/falls.md",
  line: 3,
  column: 7,
  rule: "known-ids",
  severity: "error",
  message: "There is no plan with the id “x”.",
  fix: "Did you mean “y”?",
  ...change,
});
const report = (...findings: Finding[]) => ({ findings, source, folder: "content" });

test("text shows the place, what is wrong, what to write and the line", () => {
  expect(text(report(finding()))).toBe(`content/goals/falls.md:3:7 error known-ids
  There is no plan with the id “x”.
  Did you mean “y”?
  docs/rules/known-ids.md

  3 | plan: x
            ^

1 problem in 1 file`);
});

test("text keeps the caret in place after a tab and sends no escape to the terminal", () => {
  const lines = text(report(finding({ line: 2, column: 12 }))).split("\n");
  expect(lines).toContain("  2 |  title: No □[31mfalls");
  expect(lines).toContain("                 ^");
});

test("text keeps a path and a message on their lines, so that no name of a file can write a line of its own", () => {
  const odd = finding({ path: "goals/a\n::error title=x::\tb.md", message: "No\n::error::x", fix: "a\r\nb" });
  const shown = text(report(odd));
  expect(shown).not.toMatch(/^\s*::/m);
  expect(shown).toContain("content/goals/a□::error title=x::□b.md:3:7 error");
  expect(shown).toContain("\n  No□::error::x\n  a□□b\n");
});

test("text shows a long line in part", () => {
  const lines = text(report(finding({ path: "places.yaml", line: 1, column: 150 }))).split("\n");
  expect(lines.find((line) => line.includes("xxx"))?.length).toBeLessThan(120);
  expect(lines.find((line) => line.endsWith("^"))).toBe(`${" ".repeat(6 + 60)}^`);
});

test("text shows no line for a file that isn’t there", () => {
  expect(text(report(finding({ path: "site.yaml", line: 1 })))).not.toContain("|");
});

test("the summary counts problems, warnings and files", () => {
  const warning = finding({ severity: "warning" });
  expect(text(report())).toBe("No problems in 2 files");
  expect(text(report(warning))).toContain("\n1 warning in 1 file");
  expect(text(report(finding(), finding(), warning, finding({ path: "b.md" })))).toContain(
    "\n3 problems and 1 warning in 2 files",
  );
});

test("github’s commands are escaped, so that no text can begin another", () => {
  const odd = finding({ path: "goals/a,b:c%.md", severity: "warning", message: "100%\n::error::x" });
  expect(github(report(odd))).toBe(
    "::warning file=content/goals/a%2Cb%3Ac%25.md,line=3,col=7,title=known-ids::100%25%0A::error::x Did you mean “y”? (docs/rules/known-ids.md)\n" +
      "1 warning in 1 file",
  );
});

test("json can be read by other programs", () => {
  expect(JSON.parse(json(report(finding())))).toEqual({
    problems: [{ ...finding(), path: "content/goals/falls.md", page: "docs/rules/known-ids.md" }],
    summary: "1 problem in 1 file",
  });
});
