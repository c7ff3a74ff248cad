import type { APIRoute } from "astro";
import { formatCsvFile } from "../../data/data-file.ts";
import type { DataSet } from "../../data/data-set.ts";
import { getDataPaths, getDataSource } from "./_read.ts";

export const getStaticPaths = getDataPaths;

/** A data set as CSV. */
export const GET: APIRoute<{ set: DataSet }> = async ({ props: { set }, site }) => {
  const { csv } = await set.read(await getDataSource(site));
  return new Response(formatCsvFile(csv), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
