import { expect, test } from "vitest";
import { writeUpdate } from "../example.ts";
import { runSinceRule } from "./fixture.ts";
import { vanishedSections } from "./vanished-sections.ts";

const file = "updates/2022-03-14-spring.md";
const before = { [file]: writeUpdate("- { id: beds, heading: Beds }\n- { id: rooms, heading: Rooms }") };
const found = (sections: string, path = file) =>
  runSinceRule(vanishedSections, before, {
    [path]: writeUpdate(sections).replace(
      "sections:",
      path === file ? "sections:" : "redirect_from: [/updates/2022-03-14-spring/]\nsections:",
    ),
  });

test("sections that keep their ids are right, whatever their order and headings, and new ones too", () => {
  expect(
    found(
      "- { id: rooms, heading: All rooms }\n- { id: beds, heading: Beds }\n- { id: gardens, heading: Gardens }",
    ),
  ).toEqual([]);
});

test("a section with a new id is told which one it had", () => {
  expect(found("- { id: new-beds, heading: Beds }\n- { id: rooms, heading: Rooms }")).toEqual([
    `${file}:7:11 The section /updates/2022-03-14-spring/#beds was public, and is gone. ` +
      "Write “id: beds” here, as it was.",
  ]);
});

test("a section that was taken out is missed, also where the update was renamed", () => {
  const expected =
    "The section /updates/2022-03-14-spring/#rooms was public, and is gone. " +
    "Keep “Rooms” with “id: rooms”, and say in its text what was taken out.";
  const renamed = "updates/2022-03-14-garden-rooms.md";
  expect(found("- { id: beds, heading: Beds }")).toEqual([`${file}:6:1 ${expected}`]);
  expect(found("- { id: beds, heading: Beds }", renamed)).toEqual([`${renamed}:7:1 ${expected}`]);
});
