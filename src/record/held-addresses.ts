import { pagePathsOf, type Entries } from "./addresses.ts";
import { publishedEntries, type PublishedEntry } from "./published.ts";

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
    .flatMap((address) => [`${address}feed.xml`, `${address}feed.json`]);
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
