import type { Commitment } from "../record/commitments.ts";
import type { Content, Entry } from "../record/content.ts";
import { publishedCollections, type PublishedCollection } from "../record/published.ts";
import type { Measure } from "../record/measures.ts";
import { getMeasurePermalink, getPermalink, type PageCollection } from "../routes.ts";
import type { Topic } from "../record/topics.ts";
import { getRecord } from "./record.ts";

/** The static paths of a collection's pages: one an entry, under its id. */
export async function getEntryPaths<C extends PageCollection>(
  collection: C,
): Promise<{ params: { id: string }; props: { entry: Entry<C> } }[]> {
  const { content } = await getRecord();
  const entries: Content[C] = content[collection];
  return (entries as Entry<C>[]).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

/** An entry that was withdrawn. */
export interface WithdrawnPage {
  collection: PublishedCollection;
  entry: Entry<PublishedCollection>;
}

/** The static paths of what was withdrawn: the addresses that it has always had. */
export async function getWithdrawnPaths(): Promise<
  { params: { withdrawn: string }; props: WithdrawnPage }[]
> {
  const { reachable } = await getRecord();
  return publishedCollections.flatMap((collection) =>
    reachable[collection]
      .filter(({ data }) => data.withdrawn !== undefined)
      .map((entry) => ({
        params: { withdrawn: getPermalink(collection, entry.id).slice(1, -1) },
        props: { collection, entry },
      })),
  );
}

/** What a page follows with a feed of its own. */
export type Followed = { topic: Topic } | { commitment: Commitment } | { measure: Measure };

/**
 * The static paths of the feeds of topics, measures and commitments: their kind and id, with the thing itself. A topic that has
 * moved has them at its old addresses too, because a feed reader follows no page that has moved.
 */
export async function getFeedPaths(): Promise<{ params: { kind: string; id: string }; props: Followed }[]> {
  const { topics, commitments, measures, redirects } = await getRecord();
  const formerly = Map.groupBy(redirects, ({ to }) => to);
  const followed = [
    ...topics.map((topic) => ({ permalink: topic.permalink, props: { topic } })),
    ...measures.map((measure) => ({ permalink: getMeasurePermalink(measure.id), props: { measure } })),
    ...commitments
      .filter(({ goal }) => goal === undefined)
      .map((commitment) => ({ permalink: commitment.permalink, props: { commitment } })),
  ];
  return followed.flatMap(({ permalink, props }) =>
    [permalink, ...(formerly.get(permalink) ?? []).map(({ from }) => from)].flatMap((address) => {
      const [, kind, id] = /^\/([^/]+)\/([^/]+)\/$/.exec(address) ?? [];
      return kind !== undefined && id !== undefined ? [{ params: { kind, id }, props }] : [];
    }),
  );
}
