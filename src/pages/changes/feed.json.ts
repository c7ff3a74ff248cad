import type { APIRoute } from "astro";
import { formatJsonFeed } from "../../feeds/formats.ts";
import { makeLogFeed } from "../../feeds/feeds.ts";
import { getWholeAddress } from "../../routes.ts";

/** The feed of all that changed, as JSON Feed. */
export const GET: APIRoute = async ({ site, url }) =>
  formatJsonFeed(await makeLogFeed(site!), getWholeAddress(url.pathname, site!));
