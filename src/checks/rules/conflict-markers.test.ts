import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { conflictMarkers } from "./conflict-markers.ts";
import { makeSource, runRule } from "../fixture.ts";
import { checkContent } from "../index.ts";

const conflict = (ours: string, theirs: string, base = "") =>
  `<<<<<<< HEAD\n${ours}\n${base}=======\n${theirs}\n>>>>>>> main`;
const fix = "Keep one, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.";
const message = (where: string) => `Two versions of this text were not joined (${where}). ${fix}`;
const places = (north: string) => `${north}\nsouth: { name: South, about: A town. }\n`;

test.each([
  ["a text", "goals/falls.md", writeGoal(conflict("Few fall.", "None falls.")), "8:1", "lines 8 to 12"],
  ["code", "goals/falls.mdx", writeGoal(conflict("<b>", "{a}")), "8:1", "lines 8 to 12"],
  [
    "front matter",
    "goals/falls.md",
    writeGoal("Text.").replace("title: No falls", conflict("title: No falls", "title: Falls")),
    "2:1",
    "lines 2 to 6",
  ],
  [
    "a list",
    "places.yaml",
    places(conflict("north: { name: North, about: A town. }", "north: { name: N, about: A town. }")),
    "1:1",
    "lines 1 to 5",
  ],
  [
    "three versions",
    "goals/falls.md",
    writeGoal(conflict("Few fall.", "None falls.", "||||||| base\nMany fall.\n")),
    "8:1",
    "lines 8 to 14",
  ],
  [
    "two places",
    "goals/falls.md",
    writeGoal(`${conflict("a", "b")}\n\n${conflict("c", "d")}`),
    "8:1",
    "lines 8 to 12, lines 14 to 18",
  ],
])("versions that were not joined are one finding of their file: %s", (_name, path, text, at, where) => {
  const inFile = checkContent(makeSource({ [path]: text })).filter((finding) => finding.path === path);
  expect(inFile.map((one) => `${one.line}:${one.column} ${one.message} ${one.fix}`)).toEqual([
    `${at} ${message(where)}`,
  ]);
});

test("the ids of both versions are known, so that other files have no finding for it", () => {
  const north = "north: { name: North, about: A town., within: south }";
  const files = { "places.yaml": places(conflict(north, "east: { name: East, about: A town. }")) };
  expect([...(makeSource(files).ids.get("places") ?? [])].toSorted()).toEqual(["east", "north", "south"]);
});

test("a line that was left is found", () => {
  expect(runRule(conflictMarkers, { "goals/falls.md": writeGoal("Few fall.\n>>>>>>> main") })).toEqual([
    "goals/falls.md:9:1 This line was left from two versions of the text that were joined. Delete it.",
  ]);
});

test("a line under a heading, a quotation and code are right", () => {
  const text = "A heading\n=======\n\n> > Quoted.\n\n```\na <<<<<<< b\n=======\n```";
  expect(runRule(conflictMarkers, { "goals/falls.md": writeGoal(text) })).toEqual([]);
});
