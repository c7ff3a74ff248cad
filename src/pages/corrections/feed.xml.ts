import type { APIRoute } from "astro";
import { formatRss } from "../../feeds/formats.ts";
import { makeCorrectionsFeed } from "../../feeds/feeds.ts";

/** The feed of corrections and changes, as RSS. */
export const GET: APIRoute = async ({ site }) => formatRss(await makeCorrectionsFeed(site!));
