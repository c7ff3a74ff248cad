import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { formats } from "../../tests/setup/formats.ts";
import { formatCsvFile, formatJsonFile, formatSchemaFile } from "./data-file.ts";
import { makeDataSource } from "./example.ts";
import { commitments } from "./sets/commitments.ts";
import { makeContent } from "../record/example.ts";

const source = makeDataSource(
  makeContent({ strategy: [{ commitments: [{ id: "pilot", promise: "A pilot opens." }] }] }),
  "2022-07-01",
);
const { rows, csv } = await commitments.read(source);
const text = formatJsonFile(commitments, { rows, csv }, source);
const file = JSON.parse(text);
const schema = JSON.parse(formatSchemaFile(commitments, source.addressOf));

describe("a data set's JSON", () => {
  test("says what it is, as at which day, and where it and its schema are", () => {
    const { commitments: made, ...about } = file;
    expect(about).toEqual({
      $schema: "https://record.example.org/data/schemas/commitments.json",
      title: "Commitments",
      asAt: "2022-07-01",
      source: "https://record.example.org/data/",
    });
    expect(made).toHaveLength(1);
  });

  test("is laid out for people, with rows and without", () => {
    expect(text).toBe(`${JSON.stringify(file, null, 2)}\n`);
    const empty = formatJsonFile(commitments, { rows: [], csv }, source);
    expect(empty).toBe(`${JSON.stringify({ ...file, commitments: [] }, null, 2)}\n`);
  });

  test("leaves out what isn't known", () => {
    expect(Object.keys(file.commitments[0])).not.toContain("due");
    expect(Object.keys(file.commitments[0].origin)).toEqual(["title", "address"]);
  });
});

describe("a data set's schema", () => {
  const fits = new Ajv2020({ strict: true, formats }).compile(schema);

  test("has the address that the file names", () => {
    expect(schema.$id).toBe(file.$schema);
  });

  test("lets the file be, and a later one with a field more", () => {
    expect(fits(file)).toBe(true);
    expect(fits({ ...file, commitments: [{ ...file.commitments[0], colour: "green" }] })).toBe(true);
  });

  test.each([
    ["a day that isn't one", { asAt: "2022-02-30" }],
    ["an address that isn't whole", { source: "/data/" }],
    ["a row without its fields", { commitments: [{ id: "pilot" }] }],
    ["no rows", { commitments: undefined }],
  ])("stops %s", (_, wrong) => {
    expect(fits(JSON.parse(JSON.stringify({ ...file, ...wrong })))).toBe(false);
  });
});

test("CSV says that it is UTF-8, for Excel", () => {
  expect([...Buffer.from(formatCsvFile("id\r\n")).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
