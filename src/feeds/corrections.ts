import { escapeUTF8 } from "entities";
import { authorOf, type Feed, type FeedItem } from "./feed.ts";
import { changeNames, type EntryChange } from "../record/changes.ts";
import type { PublicRecord } from "../record/index.ts";
import { guidRoot } from "../record/published.ts";
import { newestShown } from "../record/topics.ts";
import { getRecord } from "../queries/record.ts";

/** The feed of corrections and other changes that readers are told of: an item is a note. `root` is the site's address. */
export async function correctionsFeed(root: URL): Promise<Feed> {
  const record = await getRecord();
  const { site } = record.content;
  return {
    title: correctionsFeedTitle(record),
    description: "What has been corrected or changed since it was published.",
    page: new URL("/corrections/", root).href,
    self: new URL("/corrections/feed.xml", root).href,
    author: authorOf(site, root),
    items: record.changes.slice(0, newestShown).map((change) => itemOf(change, root, guidRoot(site, root))),
  };
}

/** The title of that feed, which tells it apart in a feed reader. */
export function correctionsFeedTitle({ content }: PublicRecord): string {
  return `Corrections and changes – ${content.site.title}`;
}

function itemOf(
  { date, kind, note, entry, permalink, guid }: EntryChange,
  root: URL,
  firstRoot: string,
): FeedItem {
  const link = new URL(permalink, root).href;
  return {
    title: `${changeNames[kind]}: ${entry.title}`,
    guid: new URL(guid, firstRoot).href,
    link,
    published: date,
    summary: note,
    html: `<p>${escapeUTF8(note)}</p><p><a href="${link}">${escapeUTF8(entry.title)}</a></p>`,
    categories: [changeNames[kind]],
  };
}
