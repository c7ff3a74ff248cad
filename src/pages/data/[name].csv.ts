import type { APIRoute } from "astro";
import { csvFile } from "../../data/data-file.ts";
import type { DataSet } from "../../data/data-set.ts";
import { dataPaths, dataSource } from "./_read.ts";

export const getStaticPaths = dataPaths;

/** A data set as CSV. */
export const GET: APIRoute<{ set: DataSet }> = async ({ props: { set }, site }) => {
  const { csv } = await set.read(await dataSource(site));
  return new Response(csvFile(csv), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
