import type { Content, Entry } from "../record/content.ts";
import { publishedCollections, type PublishedCollection } from "../record/published.ts";
import { getPermalink, type PageCollection } from "../routes.ts";
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
