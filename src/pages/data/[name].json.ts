import type { APIRoute } from "astro";
import { jsonFile } from "../../data/data-file.ts";
import type { DataSet } from "../../data/data-set.ts";
import { dataPaths, dataSource, rowsOf } from "./_read.ts";

export const getStaticPaths = dataPaths;

/** A data set as JSON. */
export const GET: APIRoute<{ set: DataSet }> = async ({ props: { set }, site }) => {
  const source = await dataSource(site);
  return new Response(jsonFile(set, await rowsOf(set, source), source), {
    headers: { "Content-Type": "application/json" },
  });
};
