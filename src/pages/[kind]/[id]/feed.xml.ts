import type { APIRoute } from "astro";
import { formatRss } from "../../../feeds/formats.ts";
import { makeTopicFeed } from "../../../feeds/feeds.ts";
import { getTopicPaths } from "../../../queries/pages.ts";
import type { Topic } from "../../../record/topics.ts";

export const getStaticPaths = getTopicPaths;

/** The feed of a programme, workstream, goal or place, as RSS. */
export const GET: APIRoute<{ topic: Topic }> = async ({ props, site }) =>
  formatRss(await makeTopicFeed(props.topic, site!));
