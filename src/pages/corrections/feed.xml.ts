import type { APIRoute } from "astro";
import { rssOf } from "../../feeds/rss.ts";
import { correctionsFeed } from "../../feeds/corrections.ts";

/** The feed of corrections and changes, as RSS. */
export const GET: APIRoute = async ({ site }) => rssOf(await correctionsFeed(site!));
