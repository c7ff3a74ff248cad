import type { APIRoute } from "astro";
import { jsonFeedOf } from "../../../feeds/formats.ts";
import { topicFeed } from "../../../feeds/feeds.ts";
import { topicPaths } from "../../../queries/pages.ts";
import type { Topic } from "../../../record/topics.ts";
import { feedsOf } from "../../../routes.ts";

export const getStaticPaths = topicPaths;

/** The feed of a programme, workstream, goal or place, as JSON Feed. */
export const GET: APIRoute<{ topic: Topic }> = async ({ props, site }) =>
  jsonFeedOf(await topicFeed(props.topic, site!), new URL(feedsOf(props.topic.permalink).json, site).href);
