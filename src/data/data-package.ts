import { posix } from "node:path";
import { getDataFiles, routes } from "../routes.ts";
import type { CellKind, DataSet, DataSource } from "./data-set.ts";

/** How Table Schema names what cells hold (https://specs.frictionlessdata.io/table-schema/). */
const types: Record<CellKind, object> = {
  text: { type: "string" },
  address: { type: "string", format: "uri" },
  date: { type: "date" },
  number: { type: "number" },
  "yes or no": { type: "boolean", trueValues: ["yes"], falseValues: ["no"] },
};

/**
 * The CSV files as a Tabular Data Package (https://specs.frictionlessdata.io/tabular-data-package/), as the text of its
 * `datapackage.json`: for programs that read tables with what their columns hold.
 */
export function formatDataPackage(
  sets: readonly DataSet[],
  { record: { asOf, content }, addressOf }: DataSource,
): string {
  const { title, description, licence } = content.site;
  const { hostname } = new URL(addressOf("/"));
  const data = {
    profile: "tabular-data-package",
    name: hostname,
    id: addressOf(routes.data),
    title,
    description,
    homepage: addressOf(routes.data),
    created: `${asOf}T00:00:00Z`,
    licenses: licence && [{ name: licence.id, path: licence.address }],
    resources: sets.map((set) => ({
      profile: "tabular-data-resource",
      name: set.name.toLowerCase(),
      title: set.title,
      description: set.about,
      path: posix.relative(routes.data, getDataFiles(set.name).csv),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        fields: set.columns.map(({ name, about, holds }) => ({ name, description: about, ...types[holds] })),
        missingValues: [""],
        primaryKey: "id",
      },
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
