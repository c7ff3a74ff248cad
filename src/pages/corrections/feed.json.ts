import type { APIRoute } from "astro";
import { formatJsonFeed } from "../../feeds/formats.ts";
import { makeCorrectionsFeed } from "../../feeds/feeds.ts";
import { getWholeAddress } from "../../routes.ts";

/** The feed of corrections and changes, as JSON Feed. */
export const GET: APIRoute = async ({ site, url }) =>
  formatJsonFeed(await makeCorrectionsFeed(site!), getWholeAddress(url.pathname, site!));
