import { expect, test } from "vitest";
import { writeGoal, writeStrategyPage, writeUpdate } from "./example.ts";
import { makeSource } from "./fixture.ts";
import { checkContent } from "./index.ts";

const plan = "---\ntitle: Plan\nperiod: 2021 to 2022\nsummary: What we plan.\nsource: Plan, 2021\n---\n";
const places = "north:\n  name: North\n  about: A town.\nsouth:\n  name: South\n  about: A town.\n";
const spring = writeUpdate(
  "- id: beds\n  heading: Beds\n  goals: [falls]\n  places: [south, north]\n  outcomes: [{ commitment: more-beds, status: met, note: Done. }]\n  readings: [{ measure: beds, value: 5, asAt: 2022-03-14 }]",
  "\n## Beds\n\nFive beds with rails in [South](/places/south/) and [North](/places/north/) meet [the goal](/goals/falls/).\n",
).replace(
  "sections:",
  "changes:\n  - { date: 2022-03-20, kind: correction, note: There were five. }\nsections:",
);
const record = {
  "plans/2021-22/index.md": plan,
  "goals/falls.md": writeGoal(
    "See [the plan](/plans/2021-22/), [beds](/updates/2022-03-14-spring/#beds), [what came before](/strategy/aims/) and [rooms](/programmes/garden-rooms/).",
  ),
  "strategy/vision.md": writeStrategyPage(
    "redirect_from: [/strategy/aims-of-ours/]\ncommitments:\n  - { id: more-beds, promise: More beds. }",
  ),
  "programmes/garden-rooms.md":
    "---\ntitle: Garden Rooms\nsummary: Rooms with gardens.\n---\n\nSee [the plan](/plans/2021-22/) and [the update](/updates/2022-03-14-spring/).\n",
  "updates/2022-03-14-spring.md": spring,
  "places.yaml": places,
  "measures.yaml": "beds: { label: Beds, unit: beds, counts: Beds., better: up }\n",
  "redirects.yaml": "/strategy/aims/: { to: /strategy/vision/ }\n",
};

/** What is found in a record; that it has no site.yaml and that a redirect is linked to is none of it. */
const check = (files: Record<string, string>) =>
  checkContent(makeSource(files), "2026-11-01")
    .filter(
      ({ path, severity, rule }) => path !== "site.yaml" && !(rule === "links" && severity === "warning"),
    )
    .map(({ path, line, rule, message, fix }) => `${path}:${line} ${rule} ${message} ${fix}`);

type Path = keyof typeof record;
const changed = (path: Path, from: string | RegExp, to: string) => ({
  ...record,
  [path]: record[path].replace(from, to),
});
const moved = (from: Path, to: string) => {
  const { [from]: text, ...others } = record;
  return { ...others, [to]: text };
};

test("content in which all is there has no finding", () => {
  expect(check(record)).toEqual([]);
});

test.each([
  [
    "an update of a programme that isn’t there",
    changed("updates/2022-03-14-spring.md", "garden-rooms", "gardn-rooms"),
    "updates/2022-03-14-spring.md:3 known-ids There is no programme",
  ],
  [
    "a quote left open in a plan",
    changed("plans/2021-22/index.md", "Plan\n", '"Plan\n'),
    "plans/2021-22/index.md:2 yaml-syntax",
  ],
  ["a tab in a list", changed("places.yaml", "  about", "\tabout"), "places.yaml:3 yaml-syntax"],
  [
    "an update published in another year than its file says",
    changed("updates/2022-03-14-spring.md", "2022-03-14", "2032-03-14"),
    "updates/2022-03-14-spring.md:4 file-name",
  ],
  [
    "a key misspelt in a plan",
    changed("plans/2021-22/index.md", "summary", "sumary"),
    "plans/2021-22/index.md:4 schema",
  ],
  [
    "a key misspelt above promises",
    changed("strategy/vision.md", "commitments", "comitments"),
    "strategy/vision.md:6 schema",
  ],
  [
    "an old address under a key misspelt",
    changed("redirects.yaml", "{ to: ", "{ too: "),
    "redirects.yaml:1 schema",
  ],
  [
    "a file with another ending",
    moved("goals/falls.md", "goals/falls.markdown"),
    "goals/falls.markdown:1 file-place",
  ],
  [
    "a file in another folder",
    moved("programmes/garden-rooms.md", "programme/garden-rooms.md"),
    "programme/garden-rooms.md:1 file-place",
  ],
  ["a file with capitals", moved("goals/falls.md", "goals/Falls.md"), "goals/Falls.md:1 file-name"],
  ["a list with another ending", moved("places.yaml", "places.yml"), "places.yml:1 file-place"],
  [
    "an id mistyped where it is given",
    changed("places.yaml", "south:", "suoth:"),
    "places.yaml:4 known-ids Nothing names the place “suoth”, and 2 places name “south”, which isn’t there: updates/2022-03-14-spring.md, line 12; updates/2022-03-14-spring.md, line 19. Write “south” here, or “suoth” there.",
  ],
  [
    "a file renamed that others name",
    moved("programmes/garden-rooms.md", "programmes/garden-room.md"),
    "programmes/garden-room.md:1 known-ids Nothing names the programme “garden-room”",
  ],
  [
    "a line between two places that is gone",
    changed("places.yaml", "south:\n  name: South\n  about: A town.\n", "  within: south\n  within: south\n"),
    "places.yaml:5 yaml-syntax This key is here twice.",
  ],
  [
    "curly quotes round an id",
    changed("updates/2022-03-14-spring.md", "programme: garden-rooms", "programme: “garden-rooms”"),
    "updates/2022-03-14-spring.md:3 yaml-syntax",
  ],
  [
    "a title that begins with #",
    changed("plans/2021-22/index.md", "title: Plan", "title: #Plan"),
    "plans/2021-22/index.md:2 yaml-syntax",
  ],
  [
    "a heading of another level",
    changed("updates/2022-03-14-spring.md", "## Beds", "# Beds"),
    "updates/2022-03-14-spring.md:17 section-headings",
  ],
] as const)("%s is one finding", (_name, files, expected) => {
  expect(check(files)).toEqual([expect.stringContaining(expected)]);
});
