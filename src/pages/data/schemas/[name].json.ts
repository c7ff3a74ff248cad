import type { APIRoute } from "astro";
import { formatSchemaFile } from "../../../data/data-file.ts";
import type { DataSet } from "../../../data/data-set.ts";
import { getDataPaths, getDataSource } from "../_read.ts";

export const getStaticPaths = getDataPaths;

/** The JSON Schema of a data set's JSON file. */
export const GET: APIRoute<{ set: DataSet }> = async ({ props: { set }, site }) => {
  const { addressOf } = await getDataSource(site);
  return new Response(formatSchemaFile(set, addressOf), {
    headers: { "Content-Type": "application/schema+json" },
  });
};
