import type { APIRoute } from "astro";
import { formatRss } from "../../feeds/formats.ts";
import { makeLogFeed } from "../../feeds/feeds.ts";

/** The feed of all that changed, as RSS. */
export const GET: APIRoute = async ({ site }) => formatRss(await makeLogFeed(site!));
