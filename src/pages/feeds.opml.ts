import type { APIRoute } from "astro";
import { opmlOf } from "../feeds/formats.ts";
import { getRecord } from "../queries/record.ts";
import { subscriptionGroups } from "../feeds/feeds.ts";

/** All feeds in one file, for feed readers to take in. */
export const GET: APIRoute = async ({ site }) => {
  const { content } = await getRecord();
  return opmlOf(content.site.feed.title, await subscriptionGroups(site!));
};
