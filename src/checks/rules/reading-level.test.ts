import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { readingLevel } from "./reading-level.ts";

const check = (text: string) => runRule(readingLevel, { "goals/falls.md": writeGoal(text) });
const words = (count: number) => Array(count).fill("word").join(" ");

test("a sentence has at most 25 words, wherever it begins", () => {
  expect(check(`A ${words(24)}.`)).toEqual([]);
  expect(check(`It is short. A ${words(25)}.`)).toEqual([
    "goals/falls.md:8:14 This sentence has 26 words. Make two of it, or a list.",
  ]);
  expect(check(`- It is short.\n- A ${words(25)}\n`)).toEqual([
    "goals/falls.md:9:3 This sentence has 26 words. Make two of it, or a list.",
  ]);
});

test.each([
  `Dr. Smith, e.g. of St. Helens, ${words(15)}. Then ${words(20)}.`,
  `# ${words(30)}`,
  `- ${words(20)}\n- ${words(20)}`,
  `| ${words(20)} | ${words(20)} |\n| --- | --- |\n| a | b |`,
])("%j is no long sentence", (text) => {
  expect(check(text)).toEqual([]);
});

test("a summary is read too", () => {
  const files = { "goals/falls.md": writeGoal("Text.", `A ${words(25)}.`) };
  expect(runRule(readingLevel, files)).toEqual([
    "goals/falls.md:4:10 This sentence has 26 words. Make two of it, or a list.",
  ]);
});

test("a text of long words is hard to read, and one of short words is not", () => {
  const hard = "Organisational transformation necessitates multidisciplinary collaboration. ".repeat(25);
  expect(check(hard)).toEqual([
    expect.stringMatching(
      /^goals\/falls\.md:1:1 This text is for readers of \d\d years and above\. Write shorter sentences/,
    ),
  ]);
  expect(check("We look at each ward in turn. Then we say what we saw. ".repeat(20))).toEqual([]);
});
