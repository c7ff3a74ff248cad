import { z } from "zod";
import { address } from "./fields.ts";
import type { DataRows, DataSet, DataSource } from "./data-set.ts";
import { calendarDate, line } from "../schemas/fields.ts";

/** The address inside the site of the page about the data. */
export const dataPermalink = "/data/";

/** The addresses inside the site of a data set's files. */
export function filesOf({ name }: Pick<DataSet, "name">): { csv: string; json: string; schema: string } {
  return {
    csv: `${dataPermalink}${name}.csv`,
    json: `${dataPermalink}${name}.json`,
    schema: `${dataPermalink}schemas/${name}.json`,
  };
}

/** A data set as the text of its JSON file. What isn't known is left out. */
export function jsonFile(set: DataSet, { rows }: DataRows, { record, addressOf }: DataSource): string {
  return json({
    $schema: addressOf(filesOf(set).schema),
    title: set.title,
    asAt: record.asOf,
    source: addressOf(dataPermalink),
    [set.name]: rows,
  });
}

/**
 * The JSON Schema (2020-12) of a data set's JSON file, as text. It lets fields be that it doesn't
 * name, so that who checks a file against an older copy isn't stopped by a field that was added.
 */
export function schemaFile(set: DataSet, addressOf: DataSource["addressOf"]): string {
  const file = z.object({
    $schema: address.describe("The address of the schema that this file fits."),
    title: line.describe("What the file holds."),
    asAt: calendarDate.describe("The day that the file is true for."),
    source: address.describe("The address of the page about the data."),
    [set.name]: z.array(set.schema).describe(set.about),
  });
  const { $schema, ...schema } = z.toJSONSchema(file, { io: "input" });
  return json({
    $schema,
    $id: addressOf(filesOf(set).schema),
    title: set.title,
    description: set.about,
    ...schema,
  });
}

/** CSV as the text of a file. Without a byte order mark Excel takes UTF-8 for something else. */
export function csvFile(csv: string): string {
  return `\uFEFF${csv}`;
}

function json(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
