import type { APIRoute } from "astro";
import { formatJsonFile } from "../../data/data-file.ts";
import type { DataSet } from "../../data/data-set.ts";
import { getDataPaths, getDataSource } from "./_read.ts";

export const getStaticPaths = getDataPaths;

/** A data set as JSON. */
export const GET: APIRoute<{ set: DataSet }> = async ({ props: { set }, site }) => {
  const source = await getDataSource(site);
  const text = formatJsonFile(set, await set.read(source), source);
  return new Response(text, { headers: { "Content-Type": "application/json" } });
};
