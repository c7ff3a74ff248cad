import { expect, test } from "vitest";
import { makeSource, runRule } from "../fixture.ts";
import { unfinished } from "./unfinished.ts";

const goal = (line: string, body: string) =>
  `---\ntitle: Less waste\nplan: 2021-22\nsource: Plan\n${line}\nsummary: (to be written)\n---\n\n${body}\n`;

test("what is still to be written stops an entry that readers would see", () => {
  expect(
    runRule(unfinished, { "goals/waste.md": goal("order: 1", "See ![(to be written)](a.png).") }),
  ).toEqual([
    expect.stringContaining("goals/waste.md:6:10 “(to be written)” still stands here. Write it,"),
    expect.stringContaining("goals/waste.md:9:7 "),
  ]);
});

test("in a draft it is only a reminder", () => {
  const draft = makeSource({ "goals/waste.md": goal("draft: true", "Text.") });
  expect(unfinished.check(draft)).toMatchObject([{ severity: "warning", line: 6, column: 10 }]);
});

test("a sentence that says that something is to be written is no reminder", () => {
  const body = "A plan is to be written.";
  expect(
    runRule(unfinished, { "goals/waste.md": goal("order: 1", body).replace("(to be written)", "Less.") }),
  ).toEqual([]);
});

const check = (text: string) =>
  runRule(unfinished, { "goals/waste.md": goal("order: 1", text).replace("(to be written)", "Less.") });

test.each([
  ["We opened [insert figure] rooms.", "[insert figure]"],
  ["The plan (insert link) is new.", "(insert link)"],
  ["[Add picture of the garden]", "[Add picture of the garden]"],
  ["By [date], [name of ward] will open.", "[date]"],
  ["It costs £XX.", "XX"],
  ["It rose by xx%.", "xx"],
  ["It rose by X%.", "X"],
  ["On XX/XX/XXXX we met.", "XX/XX/XXXX"],
  ["The date is TBC.", "TBC"],
  ["Ward 3 (tbc)", "(tbc)"],
  ["Lorem ipsum dolor sit amet.", "Lorem ipsum dolor sit amet."],
  ["See Error! Reference source not found. for more.", "Error! Reference source not found."],
  ["Click or tap here to enter text.", "Click or tap here to enter text"],
  ["| A |\n| --- |\n| #REF! |", "#REF!"],
  ["We saw ??? falls.", "???"],
  ["It is so [citation needed].", "[citation needed]"],
  ["## Heading goes here", "Heading goes here"],
  ["![Picture of [ward]](a.png)", "[ward]"],
])("%j has something left of a draft", (text, written) => {
  expect(check(text)[0]).toContain(`“${written}” still stands here.`);
});

test.each([
  "He said that “it [the ward] opened” and [sic] left.",
  "See [Add your name](/names/), [Enter here](/a/) and [the date][1].\n\n[1]: /b/",
  "Chapter XX, Article XX and XX chromosomes, XXL gloves, and the XY axis.",
  "`XX`, `[insert figure]` and https://example.org/XX?TBC=1.",
  "Dates are to be confirmed. We will insert rails (add 5 for paint).",
  "Why? Really?? Yes {so} and 5 x 3, x = 2, X-ray, 10% and £5.",
  "The patient chose a name, a date and a title [as asked].",
])("%j is finished", (text) => {
  expect(check(text)).toEqual([]);
});

test("fields are looked at too, and TBC is a warning alone", () => {
  const field = makeSource({
    "goals/waste.md": goal("order: 1", "Text.").replace("(to be written)", "By TBC, [insert name]."),
  });
  expect(unfinished.check(field)).toMatchObject([
    { severity: "error", line: 6, column: 18 },
    { severity: "warning", line: 6, column: 13 },
  ]);
});
