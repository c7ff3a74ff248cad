import type { APIRoute } from "astro";
import { formatCsvFile } from "../../../data/data-file.ts";
import { readingsSet } from "../../../data/sets/readings.ts";
import { getRecord } from "../../../queries/record.ts";
import type { Measure } from "../../../record/measures.ts";
import { getDataSource } from "../../data/_read.ts";

export async function getStaticPaths() {
  const { measures } = await getRecord();
  return measures.map((measure) => ({ params: { id: measure.id }, props: { measure } }));
}

/** The readings of one measure, as CSV: the rows that it has in the readings of all. */
export const GET: APIRoute<{ measure: Measure }> = async ({ props: { measure }, site }) => {
  const source = await getDataSource(site);
  const { csv } = await readingsSet.read({ ...source, record: { ...source.record, measures: [measure] } });
  return new Response(formatCsvFile(csv), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
