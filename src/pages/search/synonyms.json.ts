import type { APIRoute } from "astro";
import { getRecord } from "../../queries/record.ts";
import { ownSynonyms } from "../../search/own-synonyms.ts";

/** The record's own words for the same thing: the search finds one by the other. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(ownSynonyms((await getRecord()).content)), {
    headers: { "Content-Type": "application/json" },
  });
