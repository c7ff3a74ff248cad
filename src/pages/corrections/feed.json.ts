import type { APIRoute } from "astro";
import { jsonFeedOf } from "../../feeds/formats.ts";
import { correctionsFeed } from "../../feeds/feeds.ts";

/** The feed of corrections and changes, as JSON Feed. */
export const GET: APIRoute = async ({ site, url }) =>
  jsonFeedOf(await correctionsFeed(site!), new URL(url.pathname, site).href);
