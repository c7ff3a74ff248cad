import type { APIRoute } from "astro";
import { jsonFile } from "../../data/data-file.ts";
import type { DataSet } from "../../data/data-set.ts";
import { dataPaths, dataSource } from "./_read.ts";

export const getStaticPaths = dataPaths;

/** A data set as JSON. */
export const GET: APIRoute<{ set: DataSet }> = async ({ props: { set }, site }) => {
  const source = await dataSource(site);
  const text = jsonFile(set, await set.read(source), source);
  return new Response(text, { headers: { "Content-Type": "application/json" } });
};
