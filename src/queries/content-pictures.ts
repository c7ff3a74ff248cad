import type { FolderItem } from "../source/index.ts";
import { reachableIn } from "../source/content.ts";
import { getSiteContent } from "../markdown/site-content.ts";
import { getRecord } from "./record.ts";

/** The pictures beside the texts that readers can see, by their addresses. One of a held entry is not among them. */
export async function contentPictures(): Promise<Map<string, FolderItem>> {
  const [record, { entries }] = await Promise.all([getRecord(), getSiteContent()]);
  return new Map(reachableIn(entries, record).flatMap(({ text }) => [...(text()?.pictures ?? [])]));
}
