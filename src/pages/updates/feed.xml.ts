import type { APIRoute } from "astro";
import { rssOf } from "../../feeds/formats.ts";
import { updatesFeed } from "../../feeds/feeds.ts";

/** The feed of all updates, as RSS. */
export const GET: APIRoute = async ({ site }) => rssOf(await updatesFeed(site!));
