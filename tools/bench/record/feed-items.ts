import { formatDate } from "../../../src/record/calendar.ts";
import type { PublicRecord } from "../../../src/record/index.ts";
import { pick } from "../../../src/record/indexes.ts";
import { permalinkOf } from "../../../src/record/permalinks.ts";
import { newestShown } from "../../../src/record/topics.ts";

/** The items of the feed of all updates and of every topic's feed, without their text. */
export function feedItems({ updates, topics, byId, content }: PublicRecord): object[] {
  const whole = (permalink: string) => new URL(permalink, content.site.address).href;
  const ofUpdates = updates.slice(0, newestShown).map(({ id, data }) => ({
    link: whole(permalinkOf("updates", id)),
    about: [
      ...pick(byId.programmes, [data.programme]),
      ...pick(
        byId.workstreams,
        data.sections.map(({ workstream }) => workstream),
      ),
    ],
  }));
  const ofTopics = topics.flatMap(({ sections }) =>
    sections.slice(0, newestShown).map(({ data, permalink, published, update }) => ({
      link: whole(permalink),
      summary: `From ${update.data.title}, ${formatDate(published)}.`,
      about: [
        ...pick(byId.workstreams, [data.workstream]),
        ...pick(byId.goals, data.goals),
        ...pick(byId.places, data.places),
      ],
    })),
  );
  return [...ofUpdates, ...ofTopics];
}
