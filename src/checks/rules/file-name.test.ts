import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";
import { runRule, writeUpdate } from "../fixture.ts";

const sections = "- { id: beds, heading: Beds }";

test("lower case names and dated updates are right", () => {
  expect(
    runRule(fileName, {
      "plans/2021-22/index.md": "",
      "updates/2022-03-14.md": writeUpdate(sections),
      "updates/2022-03-14-spring.md": writeUpdate(sections),
      "updates/README.md": "",
    }),
  ).toEqual([]);
});

test.each([
  ["goals/Garden Rooms’ Café.md", "goals/garden-rooms-cafe.md"],
  ["goals/garden_rooms.md", "goals/garden-rooms.md"],
  ["goals/garden--rooms.md", "goals/garden-rooms.md"],
  ["plans/Year 2021/index.md", "plans/year-2021/index.md"],
])("%s is to be renamed", (path, name) => {
  expect(runRule(fileName, { [path]: "" })).toEqual([
    `${path}:1:1 The names of files and folders are lower case words and digits joined by hyphens. Rename it to ${name}.`,
  ]);
});

test.each([
  "IMG_2041.PNG",
  "Screenshot 2024-03-01 at 12.31.04.png",
  "Screenshot 2024-03-01 at 12.31.04\u202FPM.png",
  "Garten (2) – größer & schöner.JPEG",
  "WhatsApp Image 2024-03-01 at 12.31.04_1a2b.jpeg",
])("a picture may be called %s", (name) => {
  expect(runRule(fileName, { [`goals/${name}`]: "" })).toEqual([]);
});

test.each(["a#b.png", "What now?.png", "12:31.png", "50%.png", " a.png", `${"a".repeat(201)}.png`])(
  "a picture may not be called %s",
  (name) => {
    expect(runRule(fileName, { [`goals/${name}`]: "" })).toEqual([
      expect.stringContaining("The name of this file is too long, or has a sign that not every computer"),
    ]);
  },
);

test("an update is named for another day than it was published", () => {
  expect(runRule(fileName, { "updates/2022-03-15-spring.md": writeUpdate(sections) })).toEqual([
    "updates/2022-03-15-spring.md:4:12 The file’s name doesn’t begin with the date that the update was published. " +
      "Rename it to updates/2022-03-14-spring.md, or correct the date.",
  ]);
});

test("a name from which the site’s files could get none is to be shorter", () => {
  expect(runRule(fileName, { [`goals/${"ward-".repeat(40)}a.md`]: "" })).toEqual([
    expect.stringMatching(/ have at most 200 letters\. Rename it to goals\/(?:ward-){39}ward\.md\.$/),
  ]);
});

test.each([
  [
    "goals/con.md",
    "goals/con.md:1:1 Windows keeps the name con for itself, so nobody there could have this file. Give it another name, such as con-1.md.",
  ],
  ["goals/lpt1.md", "Windows keeps the name lpt1 for itself"],
  ["aux", "aux:1:1 Windows keeps the name aux for itself"],
  ["goals/What now?.md", "Rename it to goals/what-now.md."],
  ["goals/1:2 *.md", "Rename it to goals/1-2.md."],
])("%s is a name that not every computer can hold", (path, expected) => {
  expect(runRule(fileName, { [path]: "" })).toEqual([expect.stringContaining(expected)]);
});

test.each([
  ["goals/Falls.md", "goals/falls.md"],
  ["goals/ward.PNG", "goals/ward.png"],
  ["goals/caf\u0065\u0301.png", "goals/caf\u00e9.png"],
])("%s and %s are one name on many computers", (one, other) => {
  expect(runRule(fileName, { [one]: "", [other]: "" })).toEqual([
    expect.stringContaining("On many computers this is the same name as"),
  ]);
});

test("an update isn’t told to take the name of another", () => {
  const files = {
    "updates/2022-03-14-spring.md": writeUpdate(sections),
    "updates/2022-06-20-spring.md": writeUpdate(sections),
  };
  expect(runRule(fileName, files)).toEqual([
    expect.stringContaining("Correct the date, or give the file another name that begins with 2022-03-14"),
  ]);
});

test("an update whose name is neither plain nor dated is told both at once", () => {
  expect(runRule(fileName, { "updates/June update.md": writeUpdate(sections, "", "2022-06-20") })).toEqual([
    expect.stringContaining("Rename it to updates/2022-06-20-june-update.md."),
  ]);
});
