import { expect, test } from "vitest";
import { makeSource } from "../fixture.ts";
import type { RuleFinding } from "../finding.ts";
import { site } from "../since/fixture.ts";
import { reporters } from "./index.ts";
import { buildReport } from "./text.ts";

const { github, json, summary, text } = reporters;

const source = makeSource({
  "goals/falls.md": "---\n\ttitle: No \u001B[31mfalls\nplan: x\n---\n",
  "places.yaml": `north: ${"x".repeat(200)}\n`,
});
const finding = (change: Partial<RuleFinding> = {}): RuleFinding => ({
  path: "goals/falls.md",
  line: 3,
  column: 7,
  rule: "known-ids",
  severity: "error",
  message: "There is no plan with the id “x”.",
  fix: "Did you mean “y”?",
  ...change,
});
const report = (...findings: RuleFinding[]) => ({ findings, source, folder: "content" });

test("text shows the place, what is wrong, what to write and the line", () => {
  expect(text(report(finding()))).toBe(`content/goals/falls.md:3:7 error known-ids
  There is no plan with the id “x”.
  Did you mean “y”?
  docs/rules.md#known-ids

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
  const odd = finding({
    path: "goals/a\n::error title=x::\tb.md",
    message: "No\n::error::x",
    fix: "a\r\n::warning::b",
  });
  const shown = text(report(odd));
  expect(shown).not.toMatch(/^\s*::/m);
  expect(shown).toContain("content/goals/a□::error title=x::□b.md:3:7 error");
  expect(shown).toContain("\n  No□::error::x\n  a□\n  □warning::b\n");
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
    "::warning file=content/goals/a%2Cb%3Ac%25.md,line=3,col=7,title=known-ids::100%25%0A::error::x Did you mean “y”? (docs/rules.md#known-ids)\n" +
      "1 warning in 1 file",
  );
});

test("json can be read by other programs", () => {
  expect(JSON.parse(json(report(finding())))).toEqual({
    problems: [{ ...finding(), path: "content/goals/falls.md", page: "docs/rules.md#known-ids" }],
    summary: "1 problem in 1 file",
  });
});

test("text shows errors last, and how many there are of each rule", () => {
  const warning = finding({ severity: "warning", rule: "plain-words", message: "Plainer, please." });
  const shown = text(report(finding(), warning, finding({ line: 4, message: "No plan." })));
  expect(shown.indexOf("plain-words")).toBeLessThan(shown.indexOf("known-ids"));
  expect(shown.split("\n\n").slice(-2)).toEqual([
    "  1  warning  plain-words\n  2  error    known-ids",
    "2 problems and 1 warning in 1 file",
  ]);
});

test("text says once what is found at several places", () => {
  const shown = text(report(finding(), finding({ path: "goals/a.md" }), finding({ path: "goals/b.md" })));
  expect(shown.match(/There is no plan/g)).toHaveLength(1);
  expect(shown).toContain("Also at 2 other places:\n    content/goals/a.md:3:7\n    content/goals/b.md:3:7");
});

test("text shows three warnings of a rule, unless all are asked for", () => {
  const warnings = Array.from({ length: 5 }, (_, index) =>
    finding({ severity: "warning", rule: "plain-words", message: `Word ${index}` }),
  );
  expect(text(report(...warnings)).match(/Word \d/g)).toHaveLength(3);
  expect(text(report(...warnings))).toContain("2 more warnings of plain-words: add --all to see them.");
  expect(text({ ...report(...warnings), all: true }).match(/Word \d/g)).toHaveLength(5);
  const same = Array.from({ length: 5 }, () => finding({ severity: "warning" }));
  expect(text(report(...same))).toContain("    and 2 more: add --all to see them.");
});

test("a build that warnings don’t stop counts them, and one that is stopped shows errors alone", () => {
  const warning = finding({ severity: "warning" });
  expect(buildReport(report())).toBe("No problems in 2 files");
  expect(buildReport(report(warning))).toBe("1 warning in 1 file: npm run check shows them");
  expect(buildReport(report(warning, finding()))).toBe(text(report(finding())));
});

test("the summary has the files that a change touches first, errors first, and counts warnings of others", () => {
  const warning = {
    severity: "warning",
    rule: "plain-words",
    message: "Utilise.",
    fix: "Write use.",
  } as const;
  const shown = summary({
    ...report(
      finding({ path: "goals/old.md" }),
      finding({ path: "goals/old.md", ...warning }),
      finding({ path: "updates/new.md", line: 2, ...warning }),
      finding({ path: "updates/new.md", line: 9 }),
    ),
    changed: new Set(["updates/new.md"]),
  });
  const lines = shown.split("\n").filter((line) => /^(?:###|-|\d)/.test(line));
  expect(lines).toEqual([
    "### content/updates/new.md",
    expect.stringMatching(/^- \*\*Problem\*\* in line 9: /),
    expect.stringMatching(/^- Warning in line 2: Utilise\. Write use\. \(\[plain-words\]/),
    "### content/goals/old.md (not touched by this change)",
    expect.stringMatching(/^- \*\*Problem\*\* in line 3: /),
    "1 warning in files that this change doesn’t touch. `npm run check` shows them.",
  ]);
});

test("the summary of no change lists everything, and no text of a file is markup in it", () => {
  const odd = finding({
    path: "goals/<b>.md",
    message: "No @everyone\n# <img src=x> [x](https://evil.example)",
    severity: "warning",
  });
  const shown = summary(report(odd));
  expect(shown).toContain("### content/goals/&#60;b&#62;.md\n");
  expect(shown).toContain(
    "Warning in line 3: No &#64;everyone□&#35; &#60;img src=x&#62; &#91;x&#93;(https:&#47;&#47;evil",
  );
  expect(summary(report())).toBe("## What the checks say\n\n**No problems in 2 files**");
});

test("in a pull request each finding leads to the page of its rule by its whole address", () => {
  const withSite = { ...report(finding()), source: makeSource({ "site.yaml": site }) };
  const address = "https://example.org/record/blob/main/docs/rules.md#known-ids";
  expect(summary(withSite)).toContain(`([known-ids](${address}))`);
  expect(github(withSite)).toContain(`(${address})`);
});
