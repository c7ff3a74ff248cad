import type { CalendarDate } from "./calendar.ts";
import type { Content } from "./content.ts";
import { permalinkOf, type PageCollection } from "../routes.ts";
import type { ChangeData } from "../schemas/publication.ts";
import type { SiteData } from "../schemas/site.ts";

/** The collections whose entries say of themselves when they were published, changed and moved. */
export const published = [
  "strategy",
  "plans",
  "planParts",
  "goals",
  "programmes",
  "workstreams",
  "updates",
] as const satisfies PageCollection[];

export type PublishedCollection = (typeof published)[number];

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
export function publishedEntries(content: Pick<Content, PublishedCollection>): PublishedEntry[] {
  return published.flatMap((collection) =>
    content[collection].map(({ id, data }) => ({
      collection,
      id,
      title: data.title,
      published: data.published,
      permalink: permalinkOf(collection, id),
      guid: guidOf(collection, id, data),
      changes: data.changes,
      formerly: data.redirect_from,
    })),
  );
}

/** The address that all guids of a site begin with: its own `root`, or the one that it had first. */
export function guidRoot({ firstAddress }: Pick<SiteData, "firstAddress">, root: string | URL): string {
  return new URL(firstAddress ?? root).origin;
}

/**
 * What identifies an entry for ever, as the `guid` of RSS 2.0 and the `id` of JSON Feed once it is a
 * whole address: the first address that it had. A feed reader that knows it shows a renamed entry once.
 */
export function guidOf(
  collection: PublishedCollection,
  id: string,
  { redirect_from: [first] }: { redirect_from: string[] },
): string {
  return first ?? permalinkOf(collection, id);
}
