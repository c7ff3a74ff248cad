import {
  getCommitmentPermalink,
  getCommitmentsPermalink,
  getMeasurePermalink,
  getPermalink,
  routes,
  getSectionPermalink,
  getTermPermalink,
  getYearPermalink,
  getFeeds,
} from "../routes.ts";
import { getYear } from "./calendar.ts";
import { committing } from "../schemas/index.ts";
import type { Content } from "./content.ts";
import { listPublishedEntries, type PublishedEntry } from "./published.ts";

/** All that is written but what the site says of itself. */
export type Entries = Omit<Content, "site">;

/** The path of every page, but for those that only a long list or a thread has. */
function getPagePaths(entries: Entries): string[] {
  return [
    ...Object.values(routes),
    ...listPublishedEntries(entries).map(({ permalink }) => permalink),
    ...entries.updates.flatMap(({ data: { published, sections } }) => [
      getYearPermalink(getYear(published)),
      ...(sections.some(({ commitments }) => commitments.length > 0)
        ? [getCommitmentsPermalink(getYear(published))]
        : []),
    ]),
    ...getTagPaths(entries),
    ...entries.places.map(({ id }) => getPermalink("places", id)),
    ...entries.measures.map(({ id }) => getMeasurePermalink(id)),
    ...getCommitmentPaths(entries),
  ];
}

/** The pages of the tags that updates have. */
function getTagPaths({ updates }: Entries): string[] {
  return updates.flatMap(({ data }) => data.tags.map((id) => getPermalink("tags", id)));
}

/** The pages of the commitments that entries make. */
function getCommitmentPaths(entries: Entries): string[] {
  const made = [
    ...committing.flatMap((collection) => entries[collection].map(({ data }) => data)),
    ...entries.updates.flatMap(({ data }) => data.sections),
  ];
  return made.flatMap(({ commitments }) => commitments.map(({ id }) => getCommitmentPermalink(id)));
}

/** Every address that leads to something: pages, the sections of updates and the terms of the glossary. */
export function getAddresses(entries: Entries): Set<string> {
  const { updates, glossary } = entries;
  return new Set([
    ...getPagePaths(entries),
    ...updates.flatMap(({ id, data }) => data.sections.map((section) => getSectionPermalink(id, section.id))),
    ...glossary.map(({ id }) => getTermPermalink(id)),
  ]);
}

/** Tells of a path inside the site, such as `/goals/falls/`, whether it would lead to what nobody sees yet. */
export type IsHeld = (path: string) => boolean;

/**
 * The addresses that would lead somewhere if all that is written were public, less those that do.
 * `content` is what lists show, and `reachable` what has a page.
 */
export function findHeldAddresses(all: Entries, content: Entries, reachable: Entries): IsHeld {
  const listed = new Set(getPagePaths(content));
  const pages = listPublishedEntries(reachable);
  const promised = getCommitmentPaths(reachable);
  const there = new Set([...listed, ...pages.flatMap(ownAddresses), ...promised, ...getTagPaths(reachable)]);
  const written = [...getPagePaths(all), ...listPublishedEntries(all).flatMap(({ formerly }) => formerly)];
  // A withdrawn page stays, and the feeds that followed it don't.
  const ended = [
    ...pages.flatMap((page) => (listed.has(page.permalink) ? [] : ownAddresses(page))),
    ...promised.filter((path) => !listed.has(path)),
  ].flatMap((address) => Object.values(getFeeds(address)));
  const held = new Set([...written.filter((path) => !there.has(path)), ...ended]);
  for (const { id, data } of all.redirects) if (isAmong(held, data.to)) held.add(id);
  return (path) => isAmong(held, path);
}

function ownAddresses({ permalink, formerly }: PublishedEntry): string[] {
  return [permalink, ...formerly];
}

/** True for a path, as links may have it, that is held or in a folder that is. */
function isAmong(held: ReadonlySet<string>, path: string): boolean {
  if (held.size === 0) return false;
  const plain = decoded(path.replace(/[?#].*/, "")).toLowerCase();
  const folders = plain.matchAll(/\//g).map(({ index }) => plain.slice(0, index + 1));
  return [plain, `${plain}/`, ...folders].some((way) => held.has(way));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An address that no page has any more, and the one that it leads to. Both are inside the site. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Every redirect of the public record, by old address: those that entries have in `redirect_from` and
 * those of `redirects.yaml`. One that leads to something held back waits for it.
 */
export function getRedirects(entries: Entries): Redirect[] {
  const pages = new Set(getPagePaths(entries));
  const listed = entries.redirects.map(({ id, data }) => ({ from: id, to: data.to }));
  const moved = listPublishedEntries(entries).flatMap(({ permalink, formerly }) =>
    formerly.map((from) => ({ from, to: permalink })),
  );
  return [...moved, ...listed.filter(({ to }) => pages.has(getPage(to)))].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

/** An address without its anchor. */
export function getPage(address: string): string {
  return address.replace(/#.*/, "");
}
