import { expect, test } from "vitest";
import { goal } from "./example.ts";
import { found } from "./fixture.ts";
import { personalData } from "./personal-data.ts";

const site = { "site.yaml": "organisation: { contact: Strategy.Office@example.org }\n" };
const check = (text: string) => found(personalData, { ...site, "goals/falls.md": goal(text) });

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
  "Write to strategy.office@example.org or office@example.org.",
  "Call 0151 471 2200, 03001234567 or 943 476 5918.",
  "There were 9,434,765,919 and 0000000000.",
  "We ask for a date of birth. The idea was born on wards.",
])("%j tells of nobody", (text) => {
  expect(check(text)).toEqual([]);
});

test("front matter is looked at too, and a programme’s contact is a role", () => {
  const programme =
    "---\ntitle: A\nsummary: Ask sam.example@example.org.\ncontact: beds.team@example.org\n---\n";
  expect(found(personalData, { "programmes/beds.md": programme })).toEqual([
    expect.stringContaining("programmes/beds.md:3:14 “sam.example@example.org”"),
  ]);
});
