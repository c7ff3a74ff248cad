import type { CalendarDate } from "./calendar.ts";
import type { Content } from "./content.ts";
import { getPermalink, type PageCollection } from "../routes.ts";
import type { ChangeData } from "../schemas/publication.ts";
import type { SiteData } from "../schemas/site.ts";

/** The collections whose entries say of themselves when they were published, changed and moved. */
export const publishedCollections = [
  "strategy",
  "plans",
  "planParts",
  "goals",
  "programmes",
  "workstreams",
  "updates",
  "pages",
] as const satisfies PageCollection[];

export type PublishedCollection = (typeof publishedCollections)[number];

/** An entry of any such collection: its page, its identity and its history. */
export interface PublishedEntry {
  collection: PublishedCollection;
  id: string;
  title: string;
  published: CalendarDate | undefined;
  permalink: string;
  /** What subscribers know it by: see `guidOf`. */
  guid: string;
  changes: ChangeData[];
  /** The addresses that it had before, the first one first. */
  formerly: string[];
}

/** The entries of the published collections that content has. */
export function listPublishedEntries(content: Pick<Content, PublishedCollection>): PublishedEntry[] {
  return publishedCollections.flatMap((collection) =>
    content[collection].map(({ id, data }) => ({
      collection,
      id,
      title: data.title,
      published: data.published,
      permalink: getPermalink(collection, id),
      guid: getGuid(collection, id, data),
      changes: data.changes,
      formerly: data.redirect_from,
    })),
  );
}

/** The address that all guids of a site begin with, without a last slash: its own `root`, or the one that it had first. */
export function getGuidRoot({ firstAddress }: Pick<SiteData, "firstAddress">, root: string | URL): string {
  return new URL(firstAddress ?? root).href.replace(/\/+$/, "");
}

/**
 * What identifies an entry for ever, as the `guid` of RSS 2.0 and the `id` of JSON Feed once it is a
 * whole address: the first address that it had. A feed reader that knows it shows a renamed entry once.
 */
export function getGuid(
  collection: PublishedCollection,
  id: string,
  { redirect_from: [first] }: { redirect_from: string[] },
): string {
  return first ?? getPermalink(collection, id);
}
