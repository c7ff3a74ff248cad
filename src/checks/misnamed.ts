import { memoize } from "../lib/memoize.ts";
import { hasPages, getMeasurePermalink, getPermalink } from "../routes.ts";
import { isList } from "../source/ids.ts";
import type { Source } from "../source/index.ts";
import { findCommitments } from "./commitments.ts";
import { locateInData, locateStart, type Place } from "./finding.ts";
import { findHidden } from "./hidden.ts";
import { findLinks, type Link } from "./links/links-in.ts";
import { findIdGuesses, getIds, findReferences, type Reference } from "./references.ts";

/** An id that several places name in the same way, and that what they mean has in another. */
export interface Misnamed {
  to: Reference["to"];
  /** The id as it is named. */
  named: string;
  /** The id as it stands where it is given. */
  given: string;
  /** Where it is given. */
  at: Place;
  /** Where it is named. */
  places: Place[];
}

/**
 * The ids that must have been changed or mistyped where they are given: nothing names them, and at least two
 * places name one that isn’t there and that is nearly the same.
 */
export const findMisnamed = memoize((source: Source): Misnamed[] => {
  const hidden = findHidden(source);
  const references = findReferences(source);
  const named = new Set(references.map(({ id, to }) => `${to} ${id}`));
  const linked = groupLinksByPage(source);
  const guess = findIdGuesses(source);
  const unknown = Map.groupBy(
    references.filter(({ id, to }) => !getIds(source, to).has(id) && !hidden.hasId(id, to)),
    ({ id, to }) => `${to} ${id}`,
  );
  return [...unknown.values()].flatMap(([first, ...others]): Misnamed[] => {
    if (!first) return [];
    const { id, to } = first;
    const links = linked(to, id);
    const given = others.length + links.length > 0 ? guess(to)(id) : undefined;
    if (given === undefined) return [];
    const isNamed = named.has(`${to} ${given}`) || linked(to, given).length > 0;
    const at = isNamed ? undefined : placeOf(source, to, given);
    return at
      ? [{ to, named: id, given, at, places: [first, ...others, ...links].map((one) => one.at()) }]
      : [];
  });
});

/** Gives the links to the page that has its name from an id, and to what is below it. */
function groupLinksByPage(source: Source): (to: Reference["to"], id: string) => Link[] {
  // All pages with names of their own are two folders deep or deeper.
  const folderOf = (address: string): string => address.split("/", 3).join("/");
  const links = Map.groupBy(findLinks(source), ({ address }) => folderOf(address));
  return (to, id) => {
    const page = to === "measures" ? getMeasurePermalink(id) : hasPages(to) ? getPermalink(to, id) : "";
    return (links.get(folderOf(page)) ?? []).filter(({ address }) => leadsTo(address, to, id));
  };
}

/** True for the address of a page, or of one below it, that has its name from an id. */
export function leadsTo(address: string, to: Reference["to"], id: string): boolean {
  if (to === "measures") return address.startsWith(getMeasurePermalink(id));
  return hasPages(to) && address.startsWith(getPermalink(to, id));
}

function placeOf(source: Source, to: Reference["to"], id: string): Place | undefined {
  if (to === "commitments") {
    const one = findCommitments(source).find(({ data }) => data.id === id);
    return one && locateInData(one.entry, [...one.path, "id"]);
  }
  // Those of site.yaml stand together: nothing there has an id by itself.
  if (to === "tags") return undefined;
  const entry = source.entries.find((one) => one.collection === to && one.id === id);
  return entry && (isList(to) ? locateInData(entry, []) : locateStart(entry.path));
}
