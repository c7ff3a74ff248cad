import type { APIRoute } from "astro";
import { getRecord } from "../../queries/record.ts";
import type { Abbreviation } from "../../search/client/query-terms.ts";

/** The abbreviations of the glossary with what they stand for: the search finds one by the other. */
export const GET: APIRoute = async () => {
  const { glossary } = (await getRecord()).content;
  const pairs = glossary.flatMap(({ data }): Abbreviation[] =>
    data.standsFor === undefined ? [] : [[data.term, data.standsFor]],
  );
  return new Response(JSON.stringify(pairs), { headers: { "Content-Type": "application/json" } });
};
