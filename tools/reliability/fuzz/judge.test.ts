import { expect, test } from "vitest";
import type { Finding } from "../../../src/checks/finding.ts";
import type { Answer } from "./answer.ts";
import { judge } from "./judge.ts";
import { changed, refused, right, warned, type Expected, type Mutant } from "./mutant.ts";

const text = "---\ntitle: No falls\nplan: 2021-22\n---\n\nText of a goal.\n";
const files = new Map([
  ["goals/falls.md", Buffer.from(text)],
  ["places.yaml", Buffer.from("north:\n  name: North\n")],
]);
const mutant = (expected: Expected, content = text.replace("2021-22", "2021-23")): Mutant => ({
  about: "a test",
  changes: [changed("goals/falls.md", content)],
  expected,
});

function answer(passes: boolean, ...places: [path: string, line: number][]): Answer {
  const severity = passes ? "warning" : "error";
  const findings = places.map(([path, line]): Finding => ({
    path,
    line,
    column: 1,
    rule: "a",
    severity,
    message: "A.",
    fix: "B.",
  }));
  return { passes, findings, report: "", processor: 1 };
}

const refusedAt = refused("goals/falls.md", 3);
const warnedAt = warned("goals/falls.md", 1);

test.each([
  ["refused", refusedAt, answer(false, ["goals/falls.md", 6], ["goals/falls.md", 3])],
  ["accepted", warnedAt, answer(true, ["goals/falls.md", 1])],
  ["accepted", right, answer(true)],
  ["refused", right, answer(false, ["goals/falls.md", 3])],
])("what is as it should be is %s", (outcome, expected, given) => {
  expect(judge(mutant(expected), files, given)).toEqual({ outcome });
});

test.each([
  ["crash", "a stack trace", refusedAt, { crash: "TypeError: x\n    at y" }],
  ["hang", "no answer", refusedAt, { hang: "There was none." }],
  ["hang", "more than 5 s", refusedAt, { ...answer(false, ["goals/falls.md", 3]), processor: 5001 }],
  ["wrong verdict", "broken content that passes", refusedAt, answer(true)],
  ["wrong verdict", "good content that doesn’t pass", warnedAt, answer(false, ["goals/falls.md", 1])],
  ["wrong place", "another line", refusedAt, answer(false, ["goals/falls.md", 2])],
  ["wrong place", "another file", refusedAt, answer(false, ["places.yaml", 1])],
  ["wrong place", "a warning not given", warnedAt, answer(true)],
  ["wrong place", "a line that isn’t there", right, answer(false, ["goals/falls.md", 9])],
  ["wrong place", "a file that isn’t there", refusedAt, answer(false, ["goals/x.md", 2])],
  ["wrong place", "a line that has nothing to do with it", right, answer(false, ["places.yaml", 2])],
])("%s is found: %s", (outcome, _about, expected, given) => {
  expect(judge(mutant(expected), files, given)).toMatchObject({ outcome, why: expect.any(String) });
});
