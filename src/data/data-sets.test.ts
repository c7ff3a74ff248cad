import { describe, expect, test } from "vitest";
import { dataSets } from "./data-sets.ts";
import { makeDataSource } from "./example.ts";
import { makeContent } from "../record/example.ts";
import { collections } from "../schemas/index.ts";

const summary = "What it is.";
const { goals, plans, workstreams, places } = collections;
const content = {
  ...makeContent({
    updates: [
      {
        published: "2022-03-14",
        sections: [
          {
            workstream: "garden-rooms",
            places: ["north"],
            commitments: [{ id: "pilot", promise: "A pilot opens." }],
            readings: [{ measure: "teams-visited", value: 4, asAt: "2022-03-01" }],
          },
        ],
      },
      {
        published: "2022-06-01",
        sections: [{ outcomes: [{ commitment: "pilot", status: "met", note: "It has opened." }] }],
      },
    ],
    measures: { "teams-visited": {} },
    strategy: [{}],
    planParts: { "2021-22/priorities": {} },
  }),
  goals: [
    {
      id: "no-falls",
      file: "goals/no-falls.md",
      data: goals.schema.parse({ title: "No falls", plan: "2021-22", summary, source: "The plan" }),
    },
  ],
  plans: [
    {
      id: "2021-22",
      file: "plans/2021-22/index.md",
      data: plans.schema.parse({ title: "Plan", period: "2021 to 2022", summary, source: "The plan" }),
    },
  ],
  workstreams: [
    {
      id: "garden-rooms",
      file: "workstreams/garden-rooms.md",
      data: workstreams.schema.parse({ title: "Garden Rooms", programme: "better-care", summary }),
    },
  ],
  places: [
    { id: "north", file: "places.yaml", data: places.schema.parse({ name: "North", about: summary }) },
  ],
};

/** The parts of a JSON Schema, with the way to each, that don't say what they are. */
function undescribed(schema: { [key: string]: unknown }, way: string): string[] {
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description ? [] : [`${way}.${name}`]),
    ...undescribed(field, `${way}.${name}`),
  ]);
  const { items } = schema;
  return typeof items === "object" && items !== null ? [...inner, ...undescribed({ ...items }, way)] : inner;
}

describe.each(dataSets.map((set) => [set.name, set] as const))("%s", (name, set) => {
  test("have a row in the CSV for each in the JSON", async () => {
    const { rows, csv } = await set.read(makeDataSource(content));
    expect(rows.length).toBeGreaterThan(0);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(rows.length + 1);
  });

  test("have what their schema names and nothing else", async () => {
    const { rows } = await set.read(makeDataSource(content));
    for (const row of rows) expect(set.schema.strict().safeParse(row).error).toBeUndefined();
  });

  test("have ids that none has twice", async () => {
    const { rows } = await set.read(makeDataSource(content));
    const ids = rows.map((row) => "id" in row && row.id);
    expect(new Set(ids).size).toBe(rows.length);
  });

  test("say what every field and every column means", () => {
    expect(undescribed(set.schema.toJSONSchema({ io: "input" }), name)).toEqual([]);
    expect(set.columns.filter(({ about }) => about === "")).toEqual([]);
  });

  test("hold no trace of what is held back", async () => {
    const { rows } = await set.read(makeDataSource(content, "2022-03-13"));
    expect(JSON.stringify(rows)).not.toMatch(/pilot|2022-03-14|2022-06-01/);
  });
});

test("no two data sets have the same name", () => {
  expect(new Set(dataSets.map(({ name }) => name)).size).toBe(dataSets.length);
});
