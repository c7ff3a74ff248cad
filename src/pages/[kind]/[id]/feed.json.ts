import type { APIRoute } from "astro";
import { formatJsonFeed } from "../../../feeds/formats.ts";
import { makeTopicFeed } from "../../../feeds/feeds.ts";
import { getTopicPaths } from "../../../queries/pages.ts";
import type { Topic } from "../../../record/topics.ts";
import { getFeeds } from "../../../routes.ts";

export const getStaticPaths = getTopicPaths;

/** The feed of a programme, workstream, goal or place, as JSON Feed. */
export const GET: APIRoute<{ topic: Topic }> = async ({ props, site }) =>
  formatJsonFeed(
    await makeTopicFeed(props.topic, site!),
    new URL(getFeeds(props.topic.permalink).json, site).href,
  );
