import type { APIRoute } from "astro";
import { schemaFile } from "../../../data/data-file.ts";
import type { DataSet } from "../../../data/data-set.ts";
import { dataPaths, dataSource } from "../_read.ts";

export const getStaticPaths = dataPaths;

/** The JSON Schema of a data set's JSON file. */
export const GET: APIRoute<{ set: DataSet }> = async ({ props: { set }, site }) => {
  const { addressOf } = await dataSource(site);
  return new Response(schemaFile(set, addressOf), { headers: { "Content-Type": "application/schema+json" } });
};
