import { expect, test } from "vitest";
import { writeUpdate } from "../example.ts";
import { runSinceRule } from "./fixture.ts";
import { movedDueDates } from "./moved-due-dates.ts";

const file = "updates/2022-03-14-spring.md";
const written = (due: string, note = "") => {
  const section = `- id: beds\n  heading: Beds\n  commitments: [{ id: more-beds, promise: More beds., due: { ${due} } }]`;
  return { [file]: writeUpdate(section).replace("sections:", `${note}sections:`) };
};
const moved = ", was: mid-May 2022, now: June 2022, dueDateOf: more-beds";
const noted = (kind: string, of = moved) =>
  `changes:\n  - { date: 2022-05-01, kind: ${kind}, note: It is due later.${of} }\n`;
const may = "text: mid-May 2022, from: 2022-05-11, by: 2022-05-20";
const june = "text: June 2022";

const found = (after: string, note: string, before = may) =>
  runSinceRule(movedDueDates, written(before), written(after, note));

test.each([
  ["a minor note", noted("minor")],
  ["a note that doesn’t name the commitment", noted("major", "")],
])("a due date that moved under %s alone is found, where it is now", (_, note) => {
  expect(found(june, note)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^${file}:\\d+:\\d+ This was due “mid-May 2022” \\(20 May 2022 at the latest\\), and is now due “June 2022”\\. ` +
          "Give the note of this change the kind correction or major, and the lines “was: mid-May 2022”, “now: June 2022” and “dueDateOf: more-beds”\\.$",
      ),
    ),
  ]);
});

test.each([
  ["a note that readers are told of", june, noted("correction"), may],
  ["no note at all, which another rule asks for", june, "", may],
  [
    "other days for the same words",
    "text: mid-May 2022, from: 2022-05-11, by: 2022-05-19",
    noted("minor"),
    may,
  ],
  ["other words for the same days", "text: in June 2022", noted("minor"), june],
])("%s is fine", (_, after, note, before) => {
  expect(found(after, note, before)).toEqual([]);
});
