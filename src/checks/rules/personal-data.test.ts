import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { makeSource, runRule } from "../fixture.ts";
import { personalData } from "./personal-data.ts";

const site = {
  "site.yaml": "organisation: { contact: Strategy.Office@example.org }\nproblems: site@example.org\n",
};
const check = (text: string) => runRule(personalData, { ...site, "goals/falls.md": writeGoal(text) });

test.each([
  [
    "Ask sam.o'example@example.org.",
    "8:5 “sam.o'example@example.org” looks like the e-mail address of a person.",
  ],
  ["A patient, 943 476 5919, fell.", "8:12 “943 476 5919” can be the NHS number of a patient."],
  ["A patient, 9434765919, fell.", "8:12 “9434765919” can be the NHS number of a patient."],
  ["She was born on 3 May 1960.", "8:9 This looks like a person’s date of birth."],
  ["DOB: 03/05/1960", "8:1 This looks like a person’s date of birth."],
  ["Date of birth: 3 May 1960", "8:1 This looks like a person’s date of birth."],
])("%j may tell who a person is", (text, expected) => {
  expect(check(text)[0]).toContain(`goals/falls.md:${expected}`);
});

test.each([
  "Write to strategy.office@example.org or office@example.org. Problems: site@example.org.",
  "Call 0151 471 2200, 03001234567 or 943 476 5918.",
  "There were 9,434,765,919 and 0000000000.",
  "We ask for a date of birth. The idea was born on wards.",
])("%j tells of nobody", (text) => {
  expect(check(text)).toEqual([]);
});

test.each([
  ["mailto alone", "Write [to us](mailto:jo.bloggs@example.org).", "“jo.bloggs@example.org”"],
  ["a picture", "![Mr Green, aged 54](a.png)", "This tells how old"],
  ["a cell", "| A |\n| --- |\n| 07700 900123 |", "“07700 900123”"],
  ["a heading", "## Mr Green (54)", "This tells how old"],
  ["a line that is broken", "Mr Green,\naged 54, came.", "This tells how old"],
  ["signs by their names", "943&nbsp;476&nbsp;5919", "“943 476 5919”"],
  ["a component", '<Figure caption="Mr Green, aged 54">\n![A](a.png)\n</Figure>', "This tells how old"],
])("what tells of a person is found in %s", (_where, text, words) => {
  expect(runRule(personalData, { "goals/falls.mdx": writeGoal(text) })).toEqual([
    expect.stringContaining(words),
  ]);
});

test("what is in a link’s words and in its address is found once", () => {
  expect(
    check("[07700 900123](tel:+447700900123) [jo.bloggs@example.org](mailto:jo.bloggs@example.org)"),
  ).toHaveLength(2);
});

test("the topics of the content aren’t people", () => {
  const files = {
    "programmes/quiet-gardens.md": "---\ntitle: A\n---\n",
    "goals/falls.md": writeGoal("Write to quiet.gardens@example.org."),
  };
  expect(runRule(personalData, files)).toEqual([]);
});

test("it stops a publication unless the file is a draft, or says that it is meant", () => {
  const severities = (lines: string) =>
    personalData
      .check(makeSource({ "goals/falls.md": `---\ntitle: A\n${lines}---\n\nText 07700 900123.\n` }))
      .map(({ severity }) => severity);
  expect(severities("")).toEqual(["error"]);
  expect(severities("draft: true\n")).toEqual(["warning"]);
  expect(severities("# meant: 07700900123\n")).toEqual([]);
  expect(severities("# meant: 07700 900124\n")).toEqual(["error"]);
});

test("it tells which line says that it is meant", () => {
  expect(check("Text 07700 900123.")[0]).toContain(
    "If it is meant, write in the front matter: # meant: 07700 900123",
  );
  expect(runRule(personalData, { "glossary.yaml": "a: { term: A, text: 07700 900123 }\n" })[0]).toContain(
    "on a line of the file: # meant:",
  );
  expect(
    runRule(personalData, { "glossary.yaml": "# meant: 07700 900123\na: { term: A, text: 07700 900123 }\n" }),
  ).toEqual([]);
});

test("front matter is looked at too, and a programme’s contact is a role", () => {
  const programme =
    "---\ntitle: A\nsummary: Ask sam.example@example.org.\ncontact: beds.team@example.org\n---\n";
  expect(runRule(personalData, { "programmes/beds.md": programme })).toEqual([
    expect.stringContaining("programmes/beds.md:3:14 “sam.example@example.org”"),
  ]);
});
