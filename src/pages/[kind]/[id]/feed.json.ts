import type { APIRoute } from "astro";
import { jsonFeedOf } from "../../../feeds/json-feed.ts";
import { topicFeed } from "../../../feeds/topic-feeds.ts";
import { topicPaths } from "../../../queries/topics.ts";
import type { Topic } from "../../../record/topics.ts";

export const getStaticPaths = topicPaths;

/** The feed of a programme, workstream, goal or place, as JSON Feed. */
export const GET: APIRoute<{ topic: Topic }> = async ({ props, site }) =>
  jsonFeedOf(await topicFeed(props.topic, site!), new URL(`${props.topic.permalink}feed.json`, site).href);
