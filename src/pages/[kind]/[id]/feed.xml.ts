import type { APIRoute } from "astro";
import { rssOf } from "../../../feeds/formats.ts";
import { topicFeed } from "../../../feeds/feeds.ts";
import { topicPaths } from "../../../queries/pages.ts";
import type { Topic } from "../../../record/topics.ts";

export const getStaticPaths = topicPaths;

/** The feed of a programme, workstream, goal or place, as RSS. */
export const GET: APIRoute<{ topic: Topic }> = async ({ props, site }) =>
  rssOf(await topicFeed(props.topic, site!));
