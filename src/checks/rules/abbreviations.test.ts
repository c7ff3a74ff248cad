import { expect, test } from "vitest";
import { abbreviations } from "./abbreviations.ts";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";

const glossary = `qrv: { term: QRV, standsFor: Quality Review Visit, meaning: A visit. }
cqc-preparedness: { term: CQC preparedness, meaning: Being ready. }
zero: { term: ZERO, meaning: None at all. }
`;
const check = (text: string, summary?: string) =>
  runRule(abbreviations, { "glossary.yaml": glossary, "goals/falls.md": writeGoal(text, summary) });

test.each([
  "All 103 teams have had a QRV. Five have had 2 QRVs, and the QRVs’ findings are shared.",
  "CQC rated it. We aim for ZERO falls.",
  "The NHS in the UK, GPs, A&E and a PDF need no words.",
  "The Falls Risk Assessment Tool (FRAT) is used. The FRAT is short.",
  "FRAT (Falls Risk Assessment Tool) is used.",
  "GOV.UK, NHS.UK and ASP.NET are names.",
  "Type II and World War I are numbers. `MUST` is code, and so is www.example.org/FRAT.",
  "Covid-19 and iPads are no abbreviations, nor is a C or YourSpace.",
])("%j is clear", (text) => {
  expect(check(text)).toEqual([]);
});

test.each([
  ["Use the FRAT, the whole FRAT.", "8:9 “FRAT” is not in the glossary"],
  ["All **STPs** and\nthe ICBs’ plans.", "8:7 “STP” is not in the glossary"],
  ["This is IMPORTANT for everyone.", "8:9 “IMPORTANT” is not in the glossary"],
  ["Use R&D there.", "8:5 “R&D” is not in the glossary"],
])("%j needs an explanation", (text, expected) => {
  expect(check(text)[0]).toContain(`goals/falls.md:${expected}`);
});

test("each is reported once an entry, at its first use, also in a title or a summary", () => {
  expect(check("The FRAT is used. The FRAT is short.", "What the FRAT is for.")).toEqual([
    "goals/falls.md:4:19 “FRAT” is not in the glossary, and is not explained where it is first used. " +
      "Write it out first, with (FRAT) after it, or add it to glossary.yaml. For emphasis, use lower case.",
  ]);
});
