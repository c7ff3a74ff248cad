import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { plainWordsRule } from "./plain-words.ts";

const words = `utilise: { use: use }
in order to: { use: to }
robust: { use: strong, why: Or say what makes it so. }
`;
const check = (text: string, list = words) =>
  runRule(plainWordsRule, { "words-to-avoid.yaml": list, "goals/falls.md": writeGoal(text) });

test.each([
  ["Utilising beds.", "8:1 “Utilising” has a plainer word. Write “use”."],
  ["We [utilise](/x/) beds.", "8:5 “utilise” has a plainer word. Write “use”."],
  ["We do it in\norder to help.", "8:10 “in order to” has a plainer word. Write “to”."],
  ["A robust plan.", "8:3 “robust” has a plainer word. Write “strong”. Or say what makes it so."],
])("%j has a word to avoid", (text, expected) => {
  expect(check(text)).toEqual([`goals/falls.md:${expected}`]);
});

test.each([
  "They say ‘we utilise beds’ and `utilise`.",
  "Utilisers and robustness are other words, and so is well-robust.",
  "## We utilise beds",
])("%j is left alone", (text) => {
  expect(check(text)).toEqual([]);
});

test("without a list nothing is found", () => {
  expect(runRule(plainWordsRule, { "goals/falls.md": writeGoal("We utilise beds.") })).toEqual([]);
});

test("a list can’t take away the words that people in need look for", () => {
  expect(check("Suicide can be prevented.", "suicide: { use: harm }\n")).toEqual([
    "words-to-avoid.yaml:1:1 “suicide” is a word that people in need look for. Take it off the list.",
  ]);
});

test("a word that ends in a longer one, or is in another, is not taken for it", () => {
  const list = "going forward: { use: next }\nforward: { use: on }\n";
  expect(check("Going forward, we look forward to a straightforward, fast-forward tour.", list)).toEqual([
    expect.stringContaining("8:1 “Going forward”"),
    expect.stringContaining("8:24 “forward”"),
  ]);
});

test("a list of any length is read, but no phrase that is longer than any", () => {
  const long = Array.from({ length: 300 }, (_, index) => `${"a ".repeat(450)}${index}: { use: b }\n`);
  const many = Array.from({ length: 5000 }, (_, index) => `a a a ${index}: { use: b }\n`);
  const findings = check("a ".repeat(4000), [...long, ...many].join(""));
  expect(findings).toHaveLength(300);
  expect(findings[0]).toContain("This phrase has 901 letters, of at most 60.");
});
