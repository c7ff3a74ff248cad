import type { APIRoute } from "astro";
import { jsonFeedOf } from "../../feeds/formats.ts";
import { updatesFeed } from "../../feeds/feeds.ts";

/** The feed of all updates, as JSON Feed. */
export const GET: APIRoute = async ({ site, url }) =>
  jsonFeedOf(await updatesFeed(site!), new URL(url.pathname, site).href);
