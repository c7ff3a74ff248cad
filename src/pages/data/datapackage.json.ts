import type { APIRoute } from "astro";
import { formatDataPackage } from "../../data/data-package.ts";
import { dataSets } from "../../data/data-sets.ts";
import { getDataSource } from "./_read.ts";

/** What the CSV files are, for programs. */
export const GET: APIRoute = async ({ site }) =>
  new Response(formatDataPackage(dataSets, await getDataSource(site)), {
    headers: { "Content-Type": "application/json" },
  });
