import type { SubscriptionGroup } from "./opml.ts";
import { topicKinds, topicNames } from "../record/topics.ts";
import { correctionsFeedTitle } from "./corrections.ts";
import { topicFeedTitle } from "./topic-feeds.ts";
import { getRecord } from "../queries/record.ts";

/** Every feed of the site, in groups: what is about everything first, then a group a kind of topic. */
export async function subscriptionGroups(root: URL): Promise<SubscriptionGroup[]> {
  const record = await getRecord();
  const whole = (path: string) => new URL(path, root).href;
  const all = {
    title: "Everything",
    subscriptions: [
      {
        name: "All updates",
        title: record.content.site.feed.title,
        feed: whole("/updates/feed.xml"),
        page: whole("/updates/"),
      },
      {
        name: "Corrections and changes",
        title: correctionsFeedTitle(record),
        feed: whole("/corrections/feed.xml"),
        page: whole("/corrections/"),
      },
    ],
  };
  const byKind = Map.groupBy(record.topics, ({ kind }) => kind);
  const groups = topicKinds.map((kind) => ({
    title: topicNames[kind].all,
    subscriptions: (byKind.get(kind) ?? []).map((topic) => ({
      name: topic.title,
      title: topicFeedTitle(topic, record),
      feed: whole(`${topic.permalink}feed.xml`),
      page: whole(topic.permalink),
    })),
  }));
  return [all, ...groups.filter(({ subscriptions }) => subscriptions.length > 0)];
}
