import type { APIRoute } from "astro";
import { formatJsonFeed } from "../../../feeds/formats.ts";
import { makeFeed } from "../../../feeds/feeds.ts";
import { getFeedPaths, type Followed } from "../../../queries/pages.ts";

export const getStaticPaths = getFeedPaths;

/** The feed of a topic or a commitment, as JSON Feed. */
export const GET: APIRoute<Followed> = async ({ props, site }) => {
  const feed = await makeFeed(props, site!);
  return formatJsonFeed(feed, feed.self.replace(/\.xml$/, ".json"));
};
