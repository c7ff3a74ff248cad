import {
  measurePermalink,
  permalinkOf,
  routes,
  sectionPermalink,
  termPermalink,
  yearPermalink,
  feedsOf,
} from "../routes.ts";
import { yearOf } from "./calendar.ts";
import type { Content } from "./content.ts";
import { publishedEntries, type PublishedEntry } from "./published.ts";

/** All that is written but what the site says of itself. */
export type Entries = Omit<Content, "site">;

/** The path of every page, but for those that only a long list or a thread has. */
function pagePathsOf(entries: Entries): string[] {
  return [
    ...Object.values(routes),
    ...publishedEntries(entries).map(({ permalink }) => permalink),
    ...entries.updates.map(({ data }) => yearPermalink(yearOf(data.published))),
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

/** Tells of a path inside the site, such as `/goals/falls/`, whether it would lead to what nobody sees yet. */
export type IsHeld = (path: string) => boolean;

/**
 * The addresses that would lead somewhere if all that is written were public, less those that do.
 * `content` is what lists show, and `reachable` what has a page.
 */
export function heldAddresses(all: Entries, content: Entries, reachable: Entries): IsHeld {
  const listed = new Set(pagePathsOf(content));
  const pages = publishedEntries(reachable);
  const there = new Set([...listed, ...pages.flatMap(ownAddresses)]);
  const written = [...pagePathsOf(all), ...publishedEntries(all).flatMap(({ formerly }) => formerly)];
  // A withdrawn page stays, and the feeds that followed it don't.
  const ended = pages
    .filter(({ permalink }) => !listed.has(permalink))
    .flatMap(ownAddresses)
    .flatMap((address) => Object.values(feedsOf(address)));
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
export function redirectsOf(entries: Entries): Redirect[] {
  const pages = new Set(pagePathsOf(entries));
  const listed = entries.redirects.map(({ id, data }) => ({ from: id, to: data.to }));
  const moved = publishedEntries(entries).flatMap(({ permalink, formerly }) =>
    formerly.map((from) => ({ from, to: permalink })),
  );
  return [...moved, ...listed.filter(({ to }) => pages.has(pageOf(to)))].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

/** An address without its anchor. */
export function pageOf(address: string): string {
  return address.replace(/#.*/, "");
}
