import type { Topic } from "../record/topics.ts";
import { getRecord } from "./record.ts";

/** The static paths of what every topic has: its kind and id, with the topic itself. */
export async function topicPaths(): Promise<
  { params: { kind: string; id: string }; props: { topic: Topic } }[]
> {
  const { topics } = await getRecord();
  return topics.map((topic) => ({
    params: { kind: topic.kind, id: topic.id },
    props: { topic },
  }));
}
