import type { APIRoute } from "astro";
import { getFeedPaths, type MakeFeed } from "../../feeds/feeds.ts";
import { formatRss } from "../../feeds/formats.ts";

export const getStaticPaths = getFeedPaths;

/** The feed of all updates, of a topic or of whatever else can be followed, as RSS. */
export const GET: APIRoute<{ make: MakeFeed }> = async ({ props: { make }, site }) =>
  formatRss(await make(site!));
