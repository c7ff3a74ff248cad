import { addressesOf, type Redirect } from "../record/addresses.ts";
import { hasPages, permalinkOf } from "../routes.ts";
import { published } from "../record/published.ts";
import { entriesOf } from "../source/content.ts";
import { validEntries, type Source } from "../source/index.ts";
import { inData, type Place } from "./finding.ts";

/** A redirect as it is written: where its old address stands, and the address that it leads to. */
export interface WrittenRedirect extends Redirect {
  fromAt: Place;
  /** The same place, where the entry that holds it is what it leads to. */
  toAt: Place;
}

/** Every redirect of entries that fit their schema: those of `redirect_from`, then those of `redirects.yaml`. */
export function redirectsIn(source: Source): WrittenRedirect[] {
  const moved = published.flatMap((collection) =>
    validEntries(source, collection).flatMap((entry) =>
      entry.data.redirect_from.map((from, index) => {
        const at = inData(entry, ["redirect_from", index]);
        return { from, to: permalinkOf(collection, entry.id), fromAt: at, toAt: at };
      }),
    ),
  );
  const listed = validEntries(source, "redirects").map((entry) => ({
    from: entry.id,
    to: entry.data.to,
    fromAt: inData(entry, []),
    toAt: inData(entry, ["to"]),
  }));
  return [...moved, ...listed];
}

/** The addresses of all that is written, and of the pages whose entries don't fit their schema. */
export function addressesIn(source: Source): { all: Set<string>; unread: Set<string> } {
  const unread = source.entries.flatMap(({ collection, id, data }) =>
    data === undefined && hasPages(collection) ? [permalinkOf(collection, id)] : [],
  );
  return { all: new Set([...addressesOf(entriesOf(source)), ...unread]), unread: new Set(unread) };
}
