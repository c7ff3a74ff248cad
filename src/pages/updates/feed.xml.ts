import type { APIRoute } from "astro";
import { formatRss } from "../../feeds/formats.ts";
import { makeUpdatesFeed } from "../../feeds/feeds.ts";

/** The feed of all updates, as RSS. */
export const GET: APIRoute = async ({ site }) => formatRss(await makeUpdatesFeed(site!));
