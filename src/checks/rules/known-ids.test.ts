import { expect, test } from "vitest";
import { runRule, writeUpdate } from "../fixture.ts";
import { knownIds } from "./known-ids.ts";

const standing = "\nsummary: In short.\nsource: Plan, 2021\n";
const record = {
  "plans/2021-22/index.md": `---\ntitle: Plan\nperiod: 2021 to 2022${standing}---\n`,
  "plans/2021-22/priorities.md": `---\ntitle: Priorities${standing}---\n`,
  "goals/falls.md": `---\ntitle: No falls\nplan: 2021-22${standing}---\n`,
  "strategy/vision.md": `---\ntitle: Vision${standing}commitments:\n  - { id: more-beds, promise: More beds., places: [north] }\n---\n`,
  "programmes/garden-rooms.md": "---\ntitle: Garden Rooms\nsummary: Rooms with gardens.\n---\n",
  "workstreams/planting.md": "---\ntitle: Planting\nsummary: Plants.\nprogramme: garden-rooms\n---\n",
  "places.yaml":
    "north: { name: North, within: county, about: A town. }\ncounty: { name: County, about: All. }\n",
  "measures.yaml": "beds: { label: Beds, unit: beds, counts: Beds., better: up }\n",
};
const section = `
- id: beds
  heading: Beds
  workstream: planting
  goals: [falls]
  places: [north]
  commitments:
    - { id: quieter-beds, promise: Quieter beds., places: [north] }
  outcomes:
    - { commitment: more-beds, status: met, note: Done. }
  readings:
    - { measure: beds, value: 1, asAt: 2022-03-14 }`.trim();

const check = (files: Record<string, string>) => runRule(knownIds, { ...record, ...files });

test("ids that exist are known", () => {
  expect(check({ "updates/a.md": writeUpdate(section) })).toEqual([]);
});

test.each([
  [
    "workstream: planting",
    "workstream: plantng",
    "9:17 There is no workstream with the id “plantng”. Did you mean “planting”?",
  ],
  [
    "goals: [falls]",
    "goals: [falls, waiting]",
    "10:20 There is no goal with the id “waiting”. An id is the name of a file in goals, without its extension.",
  ],
  ["places: [north]", "places: [nrth]", "11:14 There is no place with the id “nrth”. Did you mean “north”?"],
  [
    "beds., places: [north]",
    "beds., places: [west-side]",
    "13:62 There is no place with the id “west-side”. Use an id from places.yaml, or add this one there.",
  ],
  ["commitment: more-beds", "commitment: no-bed", "15:23 There is no commitment with the id “no-bed”."],
  ["measure: beds", "measure: bed", "17:20 There is no measure with the id “bed”. Did you mean “beds”?"],
])("%s as %s is unknown", (right, wrong, expected) => {
  expect(check({ "updates/a.md": writeUpdate(section.replace(right, wrong)) })).toEqual([
    expect.stringContaining(`updates/a.md:${expected}`),
  ]);
});

test("standing pages’ references are checked too", () => {
  expect(
    check({
      "goals/falls.md": record["goals/falls.md"].replace("2021-22", "2021-23"),
      "workstreams/planting.md": record["workstreams/planting.md"].replace("garden-rooms", "garden-room"),
      "places.yaml": record["places.yaml"].replace("within: county", "within: contry"),
      "strategy/vision.md": record["strategy/vision.md"].replace("[north]", "[norht]"),
      "plans/2022-23/people.md": record["plans/2021-22/priorities.md"],
    }),
  ).toEqual([
    "goals/falls.md:3:7 There is no plan with the id “2021-23”. Did you mean “2021-22”?",
    "places.yaml:1:31 There is no place with the id “contry”. Did you mean “county”?",
    "strategy/vision.md:6:52 There is no place with the id “norht”. Did you mean “north”?",
    "workstreams/planting.md:4:12 There is no programme with the id “garden-room”. Did you mean “garden-rooms”?",
    "plans/2022-23/people.md:1:1 This is a part of the plan “2022-23”, which isn’t there. " +
      "Add the file plans/2022-23/index.md, or move this file to the folder of its plan.",
  ]);
});

test("an entry that doesn’t fit its schema is still there to refer to", () => {
  expect(
    check({
      "strategy/vision.md": record["strategy/vision.md"].replace("summary", "sumary"),
      "workstreams/planting.md": "---\ntitle: a: b\n---\n",
      "goals/falls.md": "",
      "updates/a.md": writeUpdate(section),
    }),
  ).toEqual([]);
});

test("the ids of a file that can’t be read are not known, and so not missed", () => {
  const places = `  ${record["places.yaml"]}`;
  expect(check({ "places.yaml": places, "updates/a.md": writeUpdate(section) })).toEqual([]);
  const broken = record["strategy/vision.md"].replace("Vision", '"Vision');
  expect(check({ "strategy/vision.md": broken, "updates/a.md": writeUpdate(section) })).toEqual([]);
});

test("the ids of an entry that doesn’t fit its schema are checked as well", () => {
  const wrong = section.replace("heading: Beds", "headng: Beds").replace("planting", "plantng");
  expect(check({ "updates/a.md": writeUpdate(wrong) })).toEqual([
    "updates/a.md:9:17 There is no workstream with the id “plantng”. Did you mean “planting”?",
  ]);
});

test("what is no id is left to the schema", () => {
  expect(check({ "goals/falls.md": record["goals/falls.md"].replace("2021-22", "The Plan") })).toEqual([]);
  expect(check({ "goals/falls.md": record["goals/falls.md"].replace("2021-22", "[a, b]") })).toEqual([]);
});
