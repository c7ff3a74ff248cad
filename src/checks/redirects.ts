import { getAddresses, type Redirect } from "../record/addresses.ts";
import { hasPages, getPermalink } from "../routes.ts";
import { publishedCollections } from "../record/published.ts";
import { getEntries } from "../source/content.ts";
import { getValidEntries, type Source } from "../source/index.ts";
import { locateInData, type Place } from "./finding.ts";

/** A redirect as it is written: where its old address stands, and the address that it leads to. */
export interface WrittenRedirect extends Redirect {
  fromAt: Place;
  /** The same place, where the entry that holds it is what it leads to. */
  toAt: Place;
}

/** Every redirect of entries that fit their schema: those of `redirect_from`, then those of `redirects.yaml`. */
export function findRedirects(source: Source): WrittenRedirect[] {
  const moved = publishedCollections.flatMap((collection) =>
    getValidEntries(source, collection).flatMap((entry) =>
      entry.data.redirect_from.map((from, index) => {
        const at = locateInData(entry, ["redirect_from", index]);
        return { from, to: getPermalink(collection, entry.id), fromAt: at, toAt: at };
      }),
    ),
  );
  const listed = getValidEntries(source, "redirects").map((entry) => ({
    from: entry.id,
    to: entry.data.to,
    fromAt: locateInData(entry, []),
    toAt: locateInData(entry, ["to"]),
  }));
  return [...moved, ...listed];
}

/** The addresses of all that is written, and of the pages whose entries don't fit their schema. */
export function listRedirectAddresses(source: Source): { all: Set<string>; unread: Set<string> } {
  const unread = source.entries.flatMap(({ collection, id, data }) =>
    data === undefined && hasPages(collection) ? [getPermalink(collection, id)] : [],
  );
  return { all: new Set([...getAddresses(getEntries(source)), ...unread]), unread: new Set(unread) };
}
