import { pagePathsOf, type Entries } from "./addresses.ts";
import { publishedEntries } from "./published.ts";

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
