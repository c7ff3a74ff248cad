import { picturesIn } from "../markdown/entry-html.ts";
import type { FolderItem } from "../source/index.ts";
import { reachableIn } from "../source/content.ts";
import { getReading } from "../source/reading.ts";
import { getRecord } from "./record.ts";

/** The pictures beside the texts that readers can see, by their addresses. One of a held entry is not among them. */
export async function contentPictures(): Promise<Map<string, FolderItem>> {
  const [record, source] = await Promise.all([getRecord(), getReading()]);
  return new Map(reachableIn(source, record).flatMap((entry) => [...picturesIn(entry, source)]));
}
