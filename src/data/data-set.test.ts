import { expect, test, describe } from "vitest";
import { z } from "zod";
import fc from "fast-check";
import { makeContent } from "../record/example.ts";
import { defineDataSet, formatCsv } from "./data-set.ts";
import { makeDataSource } from "./example.ts";

const gardens = defineDataSet({
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
  const { rows, csv } = await gardens.read(makeDataSource(makeContent({})));
  expect(rows).toHaveLength(2);
  expect(csv.split("\r\n")).toEqual([
    "name,beds,open,paths,keptBy",
    "https://record.example.org/rooms/,0,yes,north south,The estates team",
    `'=1+1,,no,,"Nobody, yet"`,
    "",
  ]);
});

describe("rows as CSV", () => {
  test("have commas between cells and CRLF after each row, the last too", () => {
    expect(
      formatCsv([
        ["name", "count"],
        ["Garden Rooms", 4],
      ]),
    ).toBe("name,count\r\nGarden Rooms,4\r\n");
  });

  test.each([
    ["a, b", '"a, b"'],
    ['a "b"', '"a ""b"""'],
    ["a\nb", '"a\nb"'],
    ["a\r\nb", '"a\r\nb"'],
    ["a's", "a's"],
    ["é – ü", "é – ü"],
    ["", ""],
    [undefined, ""],
    [0, "0"],
    [-1.5, "-1.5"],
  ])("hold %j as %s", (cell, written) => {
    expect(formatCsv([[cell, "x"]])).toBe(`${written},x\r\n`);
  });

  test.each(["=1+1", "+44 151", "-5", "@name", "\tx", "＝1+1"])(
    "keep %j from being run as a formula",
    (cell) => {
      expect(formatCsv([[cell]])).toBe(`'${cell}\r\n`);
    },
  );

  test("keep a formula with a comma from being run", () => {
    expect(formatCsv([['=HYPERLINK("a","b")']])).toBe(`"'=HYPERLINK(""a"",""b"")"\r\n`);
  });

  test("are none for no rows", () => {
    expect(formatCsv([])).toBe("");
  });

  test("hold no text that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\",'a1 ") }), (text) => {
        expect(formatCsv([[text]])).not.toMatch(/^"?[=+\-@\t\r](?!\n$)/);
      }),
    );
  });
});
