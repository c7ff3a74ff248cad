import { expect, test } from "vitest";
import { z } from "zod";
import { dataSet } from "./data-set.ts";
import { exampleSource } from "./example.ts";
import { exampleContent } from "../record/example.ts";

const gardens = dataSet({
  name: "gardens",
  title: "Gardens",
  about: "The gardens.",
  schema: z.object({
    name: z.string().describe("What it is called."),
    beds: z.number().optional().describe("How many beds it has."),
    open: z.boolean().describe("Whether it is open."),
    paths: z.array(z.string()).describe("Ids of its paths."),
    keeper: z.object({ name: z.string() }).describe("Who keeps it."),
  }),
  rows: ({ addressOf }) => [
    {
      name: addressOf("/rooms/"),
      beds: 0,
      open: true,
      paths: ["north", "south"],
      keeper: { name: "The estates team" },
    },
    { name: "=1+1", open: false, paths: [], keeper: { name: "Nobody, yet" } },
  ],
  columns: [
    ...(["name", "beds", "open", "paths"] as const),
    { name: "keptBy", about: "The name of who keeps it.", field: ({ keeper }) => keeper.name },
  ],
});

test("a data set's columns mean what the schema says of their fields, or what they say themselves", () => {
  expect(gardens.columns.map(({ name, about }) => [name, about])).toEqual([
    ["name", "What it is called."],
    ["beds", "How many beds it has."],
    ["open", "Whether it is open."],
    ["paths", "Ids of its paths."],
    ["keptBy", "The name of who keeps it."],
  ]);
});

test("a data set has the same rows as CSV, with nothing in a cell that is not known", async () => {
  const { rows, csv } = await gardens.read(exampleSource(exampleContent({})));
  expect(rows).toHaveLength(2);
  expect(csv.split("\r\n")).toEqual([
    "name,beds,open,paths,keptBy",
    "https://record.example.org/rooms/,0,yes,north south,The estates team",
    `'=1+1,,no,,"Nobody, yet"`,
    "",
  ]);
});
