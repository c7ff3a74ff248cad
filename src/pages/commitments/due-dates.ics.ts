import type { APIRoute } from "astro";
import { buildDueDatesCalendar } from "../../data/due-dates.ts";
import { getRecord } from "../../queries/record.ts";
import { getGuidRoot } from "../../record/published.ts";

/** The calendar of due dates, to subscribe to. */
export const GET: APIRoute = async ({ site }) => {
  const record = await getRecord();
  const { commitments, content } = record;
  const name = `${content.site.title}: due dates`;
  const root = getGuidRoot(content.site, site!);
  return new Response(
    buildDueDatesCalendar(commitments, {
      name,
      site: site!.href,
      root,
      known: record,
      next: record.nextUpdates.values(),
    }),
    {
      headers: { "Content-Type": "text/calendar; charset=utf-8" },
    },
  );
};
