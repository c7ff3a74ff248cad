import { expect, test } from "vitest";
import { writeGoal, writeSite } from "../example.ts";
import { runRule, writeUpdate } from "../fixture.ts";
import { unique } from "./unique.ts";

const section = (id: string, commitment: string) =>
  `- id: ${id}\n  heading: Beds\n  commitments:\n    - { id: ${commitment}, promise: More beds. }\n`;

test("ids of their own, and the same section id in two updates, are right", () => {
  expect(
    runRule(unique, {
      "goals/falls.md": "",
      "strategy/falls.md": "",
      "updates/a.md": writeUpdate(section("beds", "one") + section("rooms", "two")),
      "updates/b.md": writeUpdate(section("beds", "three")),
    }),
  ).toEqual([]);
});

test("a commitment’s id is taken", () => {
  expect(
    runRule(unique, {
      "strategy/vision.md":
        "---\ntitle: Vision\nsummary: a\nsource: b\ncommitments:\n  - { id: one, promise: Beds. }\n---\n",
      "updates/a.md": writeUpdate(section("beds", "one")),
    }),
  ).toEqual([
    "updates/a.md:10:15 Another commitment or goal has the id “one”: strategy/vision.md, line 6. " +
      "Give this one an id of its own. To report on the other, use outcomes.",
  ]);
});

test("a milestone has no address that a list could have: only its commitment has", () => {
  const named = (id: string, milestone: string) =>
    `- id: beds\n  heading: Beds\n  commitments:\n    - id: ${id}\n      promise: More beds.\n` +
    `      milestones: [{ id: ${milestone}, promise: A bed. }]\n`;
  expect(runRule(unique, { "updates/a.md": writeUpdate(named("more-beds", "met")) })).toEqual([]);
  expect(runRule(unique, { "updates/a.md": writeUpdate(named("met", "first-bed")) })).toHaveLength(1);
});

test("a section’s id is taken", () => {
  expect(
    runRule(unique, { "updates/a.md": writeUpdate(section("beds", "one") + section("beds", "two")) }),
  ).toEqual([
    "updates/a.md:11:9 Another section of this update has the id “beds”: line 7. Give this one an id of its own.",
  ]);
});

test.each([
  ["strategy/vision.md", "strategy/vision.mdx"],
  ["strategy/Vision.md", "strategy/vision.md"],
  ["strategy/cafe\u0301.md", "strategy/café.md"],
  ["plans/2021-22/index.md", "plans/2021-22/index.mdx"],
])("%s and %s would be one page", (first, second) => {
  const [finding, ...others] = runRule(unique, { [first]: "", [second]: "" });
  expect(finding).toContain(`${second}:1:1 The address /`);
  expect(finding).toContain(`is taken by another entry: ${first}, line 1.`);
  expect(others).toEqual([]);
});

test("a part of a plan can’t have the address of the whole plan, even before it is public", () => {
  expect(runRule(unique, { "plans/2021-22/whole.md": "---\npublished: 2031-01-01\n---\n" })).toEqual([
    "plans/2021-22/whole.md:1:1 The site keeps the address /plans/2021-22/whole/ for a page of its own. Rename this file.",
  ]);
});

test.each(["overdue", "met", "no-update-here", "nothing-reported"])(
  "a commitment can’t have the address of a list: %s",
  (id) => {
    const page = `---\ntitle: Vision\nsummary: a\nsource: Plan\ncommitments: [{ id: ${id}, promise: More beds. }]\n---\n`;
    expect(runRule(unique, { "strategy/vision.md": page })).toEqual([
      expect.stringContaining(
        `The site keeps the address /commitments/${id}/ for a list of commitments. Give this one another id.`,
      ),
    ]);
  },
);

test("a page of one’s own takes no address that the site keeps, and is told of another", () => {
  const page = "---\ntitle: Goals\nsummary: What we aim for.\n---\n";
  expect(runRule(unique, { "pages/goals.md": page })).toEqual([
    "pages/goals.md:1:1 The site keeps the address /goals/ for a page of its own. Rename this file, for example as about-goals.",
  ]);
  for (const id of ["search", "feeds", "pagefind", "share", "404", "index", "writing"]) {
    expect(runRule(unique, { [`pages/${id}.md`]: page }), id).toHaveLength(1);
  }
  expect(runRule(unique, { "pages/about.md": page, "goals/about.md": page })).toEqual([]);
});

test("what stands twice in a list is said at its second place", () => {
  const site = writeSite(
    "tags:\n  - { id: gardens, title: Gardens }\n  - { id: gardens, title: More gardens }",
  );
  expect(runRule(unique, { "site.yaml": site })).toEqual([
    expect.stringMatching(/^site\.yaml:1\d:11 “gardens” is listed already, in line 1\d\./),
  ]);
  const goal = writeGoal("Words.").replace("source:", "measures: [beds, beds]\nsource:");
  expect(runRule(unique, { "goals/falls.md": goal })).toEqual([
    "goals/falls.md:5:18 “beds” stands twice in this list. Delete one of the two.",
  ]);
});
