import { expect, test } from "vitest";
import { datesAndNumbers } from "./dates-and-numbers.ts";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";

const check = (text: string) => runRule(datesAndNumbers, { "goals/falls.md": writeGoal(text) });

test.each([
  ["On 14/03/2022 it began.", "14 March 2022"],
  ["On 4.3.2022 it began.", "4 March 2022"],
  ["On 2022-03-14 it began.", "14 March 2022"],
  ["On 14th March 2022 it began.", "14 March 2022"],
  ["On the 1st of May we met.", "1 May"],
  ["In 2021-22 there were 3.", "2021 to 2022"],
  ["In 2021/23, and after.", "2021 to 2023"],
  ["In 2021–2022 there were 3.", "2021 to 2022"],
  ["About 5-10 wards.", "5 to 10"],
  ["About £5–£10 each.", "£5 to £10"],
  ["About 5%-10% more.", "5% to 10%"],
  ["About 3 percent.", "3%"],
  ["About 2.5 per cent.", "2.5%"],
  ["All 12000 wards.", "12,000"],
  ["It cost £2000.", "£2,000"],
  ["All 1234567 people.", "1,234,567"],
])("%j is to be %j", (text, better) => {
  expect(check(text)).toEqual([expect.stringMatching(new RegExp(`Write “${better}”\\.$`))]);
});

test.each([
  "On 14 March 2022, in 2022 and from 2021 to 2022.",
  "In the 1990s, 12,000 of 103 teams, 3.14 and 100%.",
  "A 3-step model, Covid-19, a 9-year-old and mid-May 2022.",
  "The percentage of wards, and a 1st marathon for the 2nd time.",
  "Call 0151 471 2200, 111 or 0300-123-4567.",
  "The plan says ‘by 2021/22’, and “5-10 wards”.",
  "In 2021/22, in Q4 1999/00 and after.",
  "It is in Plan, 2021, and at https://example.org/2021-22/12000.",
  "The day 31/02/2022 is none, and 2.10.2022.1 is a version.",
])("%j is right", (text) => {
  expect(check(text)).toEqual([]);
});

test("the title of a document is exact, wherever it is named", () => {
  const text = "It is in the Operational Plan, 2021/2022, of the years 2021/2022.";
  expect(
    runRule(datesAndNumbers, {
      "plans/a/index.md": "---\ntitle: Operational Plan, 2021/2022\nperiod: 2021/22 only\n---\n",
      "goals/falls.md": writeGoal(text).replace("title: No falls", "title: No falls in 2021/22"),
    }),
  ).toEqual(["goals/falls.md:8:56 The years “2021/2022” are joined by a sign. Write “2021 to 2022”."]);
});
