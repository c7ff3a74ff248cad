import type { APIRoute } from "astro";
import { rssOf } from "../../feeds/rss.ts";
import { updatesFeed } from "../../feeds/topic-feeds.ts";

/** The feed of all updates, as RSS. */
export const GET: APIRoute = async ({ site }) => rssOf(await updatesFeed(site!));
