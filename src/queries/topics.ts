import type { Topic } from "../record/topics.ts";
import { getRecord } from "./record.ts";

/**
 * The static paths of what every topic has: its kind and id, with the topic itself. A topic that has
 * moved has them at its old addresses too, because a feed reader follows no page that has moved.
 */
export async function topicPaths(): Promise<
  { params: { kind: string; id: string }; props: { topic: Topic } }[]
> {
  const { topics, redirects } = await getRecord();
  const formerly = Map.groupBy(redirects, ({ to }) => to);
  return topics.flatMap((topic) =>
    [topic.permalink, ...(formerly.get(topic.permalink) ?? []).map(({ from }) => from)].flatMap((address) => {
      const [, kind, id] = /^\/([^/]+)\/([^/]+)\/$/.exec(address) ?? [];
      return kind !== undefined && id !== undefined ? [{ params: { kind, id }, props: { topic } }] : [];
    }),
  );
}
