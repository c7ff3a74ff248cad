import type { Content, Entry } from "../record/content.ts";
import { published, type PublishedCollection } from "../record/published.ts";
import { permalinkOf, type PageCollection } from "../record/permalinks.ts";
import { getRecord } from "./record.ts";

/** The static paths of a collection's pages: one an entry, under its id. */
export async function entryPaths<C extends PageCollection>(
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
export async function withdrawnPaths(): Promise<{ params: { withdrawn: string }; props: WithdrawnPage }[]> {
  const { reachable } = await getRecord();
  return published.flatMap((collection) =>
    reachable[collection]
      .filter(({ data }) => data.withdrawn !== undefined)
      .map((entry) => ({
        params: { withdrawn: permalinkOf(collection, entry.id).slice(1, -1) },
        props: { collection, entry },
      })),
  );
}
