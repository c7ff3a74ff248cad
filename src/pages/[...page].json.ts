import type { APIRoute } from "astro";
import { listPageData } from "../data/page-data.ts";
import { getPageData } from "../routes.ts";
import { getDataSource } from "./data/_read.ts";

/** A file beside each page of the record: what the page says, as data. */
export async function getStaticPaths() {
  const all = await listPageData(await getDataSource(new URL(import.meta.env.SITE)));
  return all.map(({ permalink, write }) => ({
    params: { page: getPageData(permalink).slice(1, -".json".length) },
    props: { write },
  }));
}

export const GET: APIRoute<{ write: () => string }> = ({ props: { write } }) =>
  new Response(write(), { headers: { "Content-Type": "application/json" } });
