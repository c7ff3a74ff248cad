import { expect, test } from "vitest";
import { isRightPlace } from "./right-place.ts";

const before = [
  "---",
  "title: Spring",
  "sections:",
  "  - id: beds",
  "    heading: Beds",
  "    places:",
  "      - north",
  "---",
  "",
  "Text",
  "in two lines.",
  "",
  "## Beds",
  "",
  "More.",
];
const other = ["north:", "  name: North", "south:", "  name: South"];

function isRight(path: string, line: number, index: number, ...instead: string[]): boolean {
  const after = before.toSpliced(index - 1, 1, ...instead);
  const files = new Map([
    ["updates/spring.md", after],
    ["places.yaml", other],
  ]);
  const changed = { path: "updates/spring.md", before, after };
  return isRightPlace(
    { path, line, column: 1 },
    changed,
    (place) => files.get(place.path)?.[place.line - 1] ?? "",
  );
}

test.each([
  ["the line itself", "updates/spring.md", 7, 7, ["      - nort"]],
  ["the line below, now that one is gone", "updates/spring.md", 7, 7, []],
  ["the line below, past a note", "updates/spring.md", 8, 5, ["  heading: Beds", "    # A note", ""]],
  ["the key above it", "updates/spring.md", 6, 7, ["      - nort"]],
  ["the item of the list that it is in", "updates/spring.md", 4, 7, ["      - nort"]],
  ["where the data begins", "updates/spring.md", 1, 8, ["-x-"]],
  ["the same key further on", "updates/spring.md", 5, 2, ["heading: Spring"]],
  ["the start of the paragraph", "updates/spring.md", 10, 11, ["<b>"]],
  ["a line that names what was lost", "updates/spring.md", 5, 13, ["## Bads"]],
  ["a line that names what is no heading now", "updates/spring.md", 5, 13, ["!# Beds"]],
  ["a line of another file that names it", "places.yaml", 1, 7, ["      - nort"]],
])("%s is the right place", (_name, path, line, index, instead) => {
  expect(isRight(path, line, index, ...instead)).toBe(true);
});

test("between two slips, the lines that are as they were are none of them", () => {
  const after = before.with(1, "title: Sprint").with(14, "Mare.");
  const changed = { path: "updates/spring.md", before, after };
  const at = (line: string) => isRightPlace({ path: "places.yaml", line: 1, column: 1 }, changed, () => line);
  expect([at("sprint"), at("more"), at("beds")]).toEqual([true, true, false]);
});

test.each([
  ["another key", "updates/spring.md", 5, 7, ["      - nort"]],
  ["the text far below", "updates/spring.md", 15, 7, ["      - nort"]],
  ["a line of another file that doesn’t name it", "places.yaml", 3, 7, ["      - nort"]],
])("%s is not", (_name, path, line, index, instead) => {
  expect(isRight(path, line, index, ...instead)).toBe(false);
});
