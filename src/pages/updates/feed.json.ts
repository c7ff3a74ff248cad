import type { APIRoute } from "astro";
import { formatJsonFeed } from "../../feeds/formats.ts";
import { makeUpdatesFeed } from "../../feeds/feeds.ts";
import { getWholeAddress } from "../../routes.ts";

/** The feed of all updates, as JSON Feed. */
export const GET: APIRoute = async ({ site, url }) =>
  formatJsonFeed(await makeUpdatesFeed(site!), getWholeAddress(url.pathname, site!));
