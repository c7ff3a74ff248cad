import type { APIRoute } from "astro";
import { getFeedPaths, type MakeFeed } from "../../feeds/feeds.ts";
import { formatJsonFeed } from "../../feeds/formats.ts";

export const getStaticPaths = getFeedPaths;

/** The feed of all updates, of a topic or of whatever else can be followed, as JSON Feed. */
export const GET: APIRoute<{ make: MakeFeed }> = async ({ props: { make }, site }) =>
  formatJsonFeed(await make(site!));
