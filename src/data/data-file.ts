import { z } from "zod";
import { calendarDate, line } from "../schemas/fields.ts";
import { site } from "../schemas/site.ts";
import { getDataFiles, routes } from "../routes.ts";
import { address, type DataRows, type DataSet, type DataSource } from "./data-set.ts";

/** A data set as the text of its JSON file. What isn't known is left out. */
export function formatJsonFile(set: DataSet, { rows }: DataRows, { record, addressOf }: DataSource): string {
  return formatJson({
    $schema: addressOf(getDataFiles(set.name).schema),
    title: set.title,
    asAt: record.asOf,
    source: addressOf(routes.data),
    licence: record.content.site.licence,
    [set.name]: rows,
  });
}

/**
 * The JSON Schema (2020-12) of a data set's JSON file, as text. It lets fields be that it doesn't
 * name, so that who checks a file against an older copy isn't stopped by a field that was added.
 */
export function formatSchemaFile(set: DataSet, addressOf: DataSource["addressOf"]): string {
  const file = z.object({
    $schema: address.describe("The address of the schema that this file fits."),
    title: line.describe("What the file holds."),
    asAt: calendarDate.describe("The day that the file is true for."),
    source: address.describe("The address of the page about the data."),
    licence: site.shape.licence.describe("What others may do with the data, if that is stated."),
    [set.name]: z.array(set.schema).describe(set.about),
  });
  const { $schema, ...schema } = z.toJSONSchema(file, { io: "input" });
  return formatJson({
    $schema,
    $id: addressOf(getDataFiles(set.name).schema),
    title: set.title,
    description: set.about,
    ...schema,
  });
}

/** CSV as the text of a file. Without a byte order mark Excel takes UTF-8 for something else. */
export function formatCsvFile(csv: string): string {
  return `\uFEFF${csv}`;
}

function formatJson(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** The data sets as schema.org describes a catalogue of them, for search engines. */
export function describeCatalogue(
  sets: readonly DataSet[],
  { record: { asOf, content }, addressOf }: DataSource,
): object {
  const { title, description, licence } = content.site;
  const creator = { "@type": "Organization", name: title, url: addressOf("/") };
  return {
    "@context": "https://schema.org",
    "@type": "DataCatalog",
    name: title,
    description,
    url: addressOf(routes.data),
    license: licence?.address,
    dataset: sets.map((set) => ({
      "@type": "Dataset",
      name: `${set.title} – ${title}`,
      description: set.about,
      url: addressOf(`${routes.data}#${set.name}`),
      creator,
      license: licence?.address,
      dateModified: asOf,
      isAccessibleForFree: true,
      distribution: [
        {
          "@type": "DataDownload",
          encodingFormat: "text/csv",
          contentUrl: addressOf(getDataFiles(set.name).csv),
        },
        {
          "@type": "DataDownload",
          encodingFormat: "application/json",
          contentUrl: addressOf(getDataFiles(set.name).json),
        },
      ],
    })),
  };
}
