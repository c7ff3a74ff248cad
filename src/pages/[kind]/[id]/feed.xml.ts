import type { APIRoute } from "astro";
import { formatRss } from "../../../feeds/formats.ts";
import { makeFeed } from "../../../feeds/feeds.ts";
import { getFeedPaths, type Followed } from "../../../queries/pages.ts";

export const getStaticPaths = getFeedPaths;

/** The feed of a topic or a commitment, as RSS. */
export const GET: APIRoute<Followed> = async ({ props, site }) => formatRss(await makeFeed(props, site!));
