import type { Collection } from "../schemas/index.ts";
import type { Content, Entry } from "../record/content.ts";
import { getRecord } from "./record.ts";

/** The static paths of a collection's pages: one an entry, under its id. */
export async function entryPaths<C extends Exclude<Collection, "site">>(
  collection: C,
): Promise<{ params: { id: string }; props: { entry: Entry<C> } }[]> {
  const { content } = await getRecord();
  const entries: Content[C] = content[collection];
  return (entries as Entry<C>[]).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
