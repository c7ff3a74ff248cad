import type { APIRoute } from "astro";
import { rssOf } from "../../../feeds/rss.ts";
import { topicFeed } from "../../../feeds/topic-feeds.ts";
import { topicPaths } from "../../../queries/topics.ts";
import type { Topic } from "../../../record/topics.ts";

export const getStaticPaths = topicPaths;

/** The feed of a programme, workstream, goal or place, as RSS. */
export const GET: APIRoute<{ topic: Topic }> = async ({ props, site }) =>
  rssOf(await topicFeed(props.topic, site!));
