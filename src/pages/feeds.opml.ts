import type { APIRoute } from "astro";
import { formatOpml } from "../feeds/formats.ts";
import { getRecord } from "../queries/record.ts";
import { listSubscriptions } from "../feeds/feeds.ts";

/** The feeds that together have everything, in one file, for feed readers to take in. */
export const GET: APIRoute = async ({ site }) => {
  const { content } = await getRecord();
  const { everything } = await listSubscriptions(site!);
  return formatOpml(content.site.feed.title, [everything]);
};
