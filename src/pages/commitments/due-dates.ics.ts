import type { APIRoute } from "astro";
import { dueDatesCalendar } from "../../data/due-dates.ts";
import { getRecord } from "../../queries/record.ts";

/** The calendar of due dates, to subscribe to. */
export const GET: APIRoute = async ({ site }) => {
  const { asOf, commitments, content } = await getRecord();
  const name = `${content.site.title}: due dates`;
  return new Response(dueDatesCalendar(commitments, { name, site: site!.href, asOf }), {
    headers: { "Content-Type": "text/calendar; charset=utf-8" },
  });
};
