import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { makeSource } from "../fixture.ts";
import { getProse } from "./prose.ts";

function prose(text: string, extension = "md") {
  const source = makeSource({ [`goals/falls.${extension}`]: writeGoal(text) });
  return source.entries.flatMap(getProse).filter(({ at }) => at(0).line >= 8);
}

test("headings are names, and paragraphs, items and cells are sentences, without addresses and code", () => {
  const text = "## A **b**\n\nSee [c](/d) `e` www.f.org\n\n- g\n\n| h |\n| --- |\n| i |\n\n```\nj\n```";
  expect(prose(text).map(({ kind, text }) => `${kind}: ${text.replace(/\uFFFC+/g, "…")}`)).toEqual([
    "name: A b",
    "sentences: See c … …",
    "sentences: g",
    "sentences: h",
    "sentences: i",
  ]);
});

test.each([
  ["One *two* MARK", "8:11"],
  ["One\ntwo\nthree MARK", "10:7"],
  ["> One\n> two MARK", "9:7"],
  ["- One\n  - two\n    MARK", "10:5"],
  ["1. One [two\n   MARK](/x)", "9:4"],
  ["| One | MARK |\n| --- | --- |", "8:9"],
  ["## One MARK", "8:8"],
])("in %j, a word stands where an editor sees it", (text, place) => {
  const found = prose(text).find((one) => one.text.includes("MARK"));
  const { line, column } = found!.at(found!.text.indexOf("MARK"));
  expect(`${line}:${column}`).toBe(place);
});

test("what a component holds and says is read, and a quotation is exact", () => {
  const text = `One.

<Figure caption="Two &amp; 3 MARK">
![Four](five.svg)
</Figure>

<Callout kind="warning" heading="Six seven">
- eight [nine](/ten)
</Callout>

<Quotation who="A nurse" source="Eleven twelve">
Thirteen.
</Quotation>`;
  const found = prose(text, "mdx");
  expect(found.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    "sentences: One.",
    "sentences: Two & 3 MARK",
    "name: Six seven",
    "sentences: eight nine",
    "sentences: A nurse",
    "name: Thirteen.",
  ]);
  expect(found[1]!.at(0)).toMatchObject({ line: 10, column: 18 });
});

test("lines of front matter are names or sentences, and ids and sources are neither", () => {
  const source = makeSource({ "goals/falls.md": writeGoal("").replace("No falls", "No falls at all") });
  expect(source.entries.flatMap(getProse).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    "name: No falls at all",
    "sentences: Nobody falls in our care.",
  ]);
});
