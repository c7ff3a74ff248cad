import type { APIRoute } from "astro";
import { formatJsonFeed } from "../../feeds/formats.ts";
import { makeUpdatesFeed } from "../../feeds/feeds.ts";

/** The feed of all updates, as JSON Feed. */
export const GET: APIRoute = async ({ site, url }) =>
  formatJsonFeed(await makeUpdatesFeed(site!), new URL(url.pathname, site).href);
