import type { APIRoute } from "astro";
import { rssOf } from "../../feeds/formats.ts";
import { correctionsFeed } from "../../feeds/feeds.ts";

/** The feed of corrections and changes, as RSS. */
export const GET: APIRoute = async ({ site }) => rssOf(await correctionsFeed(site!));
