import { expect, test } from "vitest";
import { fixture, found } from "./fixture.ts";
import { unfinished } from "./unfinished.ts";

const goal = (line: string, body: string) =>
  `---\ntitle: Less waste\nplan: 2021-22\nsource: Plan\n${line}\nsummary: (to be written)\n---\n\n${body}\n`;

test("what is still to be written stops an entry that readers would see", () => {
  expect(found(unfinished, { "goals/waste.md": goal("order: 1", "See ![(to be written)](a.png).") })).toEqual(
    [
      expect.stringContaining("goals/waste.md:6:10 “(to be written)” still stands here. Write it,"),
      expect.stringContaining("goals/waste.md:9:7 "),
    ],
  );
});

test("in a draft it is only a reminder", () => {
  const draft = fixture({ "goals/waste.md": goal("draft: true", "Text.") });
  expect(unfinished.check(draft)).toMatchObject([{ severity: "warning", line: 6, column: 10 }]);
});

test("a sentence that says that something is to be written is no reminder", () => {
  const body = "A plan is to be written.";
  expect(
    found(unfinished, { "goals/waste.md": goal("order: 1", body).replace("(to be written)", "Less.") }),
  ).toEqual([]);
});
