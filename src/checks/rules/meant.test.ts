import { expect, test } from "vitest";
import { runRule } from "../fixture.ts";
import { meant } from "./meant.ts";

const goal = (lines: string, text: string) => ({
  "goals/falls.md": `---\ntitle: No falls\n${lines}---\n\n${text}\n`,
});

test("a line says what is meant as long as it is there", () => {
  expect(runRule(meant, goal("# meant: 07700 900123\n", "Text 07700 900123."))).toEqual([]);
  expect(runRule(meant, goal("# meant: http://intranet/\n", "See [it](http://intranet/)."))).toEqual([]);
  expect(runRule(meant, goal("# meant: 07700 900123\n", "Call 0151 471 2200."))).toEqual([
    "goals/falls.md:3:1 “07700 900123” is nothing that the check would stop in this file. Delete this line, or write it as the check names what is meant.",
  ]);
});

test("notes and headings of other words are left alone", () => {
  expect(runRule(meant, goal("# It is meant: well\n", "# meant: a heading"))).toEqual([]);
});
