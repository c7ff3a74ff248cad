import type { APIRoute } from "astro";
import { formatSecurityTxt } from "../../headers/files.ts";
import { getRecord } from "../../queries/record.ts";

/** Where to report a weakness of the site. */
export const GET: APIRoute = async ({ site }) => {
  const { asOf, content } = await getRecord();
  return new Response(formatSecurityTxt(content.site, asOf, site!), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
};
