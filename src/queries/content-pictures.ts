import { picturesIn } from "../markdown/entry-html.ts";
import { published } from "../record/published.ts";
import type { FolderItem } from "../source/index.ts";
import { getReading } from "../source/reading.ts";
import { getRecord } from "./record.ts";

/** The pictures beside the texts that readers can see, by their addresses. One of a held entry is not among them. */
export async function contentPictures(): Promise<Map<string, FolderItem>> {
  const [{ reachable }, source] = await Promise.all([getRecord(), getReading()]);
  const seen = new Set(
    published.flatMap((collection) => reachable[collection].map(({ id }) => `${collection} ${id}`)),
  );
  const entries = source.entries.filter(({ collection, id }) => seen.has(`${collection} ${id}`));
  return new Map(entries.flatMap((entry) => [...picturesIn(entry, source)]));
}
