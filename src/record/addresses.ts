import { yearOf } from "./calendar.ts";
import type { Content } from "./content.ts";
import { measurePermalink, permalinkOf, sectionPermalink, termPermalink } from "./permalinks.ts";
import { publishedEntries } from "./published.ts";

/** All that is written but what the site says of itself. */
export type Entries = Omit<Content, "site">;

/** The pages that are there whatever is written. */
export const standingPages: readonly string[] = [
  "/",
  "/accessibility/",
  "/commitments/",
  "/corrections/",
  "/data/",
  "/follow/",
  "/glossary/",
  "/goals/",
  "/measures/",
  "/places/",
  "/plans/",
  "/privacy/",
  "/programmes/",
  "/progress/",
  "/search/",
  "/strategy/",
  "/updates/",
  "/workstreams/",
  "/writing/",
];

/**
 * True for an address that the site keeps for a page or file of its own, which may come with another state of the
 * record: the whole of a plan or programme, earlier reports, the updates of a year, and all below some folders.
 */
export function isReserved(address: string): boolean {
  return /^\/(?:404|commitments|data|index|pagefind|pictures|search|share|updates\/\d{4})\/|^\/[^/]+\/[^/]+\/(?:whole|earlier)\//.test(
    address,
  );
}

/** The path of every page, but for those that only a long list or a thread has. */
export function pagePathsOf(entries: Entries): string[] {
  return [
    ...standingPages,
    ...publishedEntries(entries).map(({ permalink }) => permalink),
    ...entries.updates.map(({ data }) => `/updates/${yearOf(data.published)}/`),
    ...entries.places.map(({ id }) => permalinkOf("places", id)),
    ...entries.measures.map(({ id }) => measurePermalink(id)),
  ];
}

/** Every address that leads to something: pages, the sections of updates and the terms of the glossary. */
export function addressesOf(entries: Entries): Set<string> {
  const { updates, glossary } = entries;
  return new Set([
    ...pagePathsOf(entries),
    ...updates.flatMap(({ id, data }) => data.sections.map((section) => sectionPermalink(id, section.id))),
    ...glossary.map(({ id }) => termPermalink(id)),
  ]);
}
