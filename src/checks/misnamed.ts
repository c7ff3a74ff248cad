import { hasPages, permalinkOf } from "../record/permalinks.ts";
import { isList } from "../source/ids.ts";
import type { Source } from "../source/index.ts";
import { commitmentsOf } from "./commitments.ts";
import { meant } from "./did-you-mean.ts";
import { inData, startOf, type Place } from "./finding.ts";
import { hiddenIn } from "./hidden.ts";
import { linksIn } from "./links/links-in.ts";
import { idsOf, referencesIn, type Reference } from "./references.ts";

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

const known = new WeakMap<Source, Misnamed[]>();

/**
 * The ids that must have been changed or mistyped where they are given: nothing names them, and at least two
 * places name one that isn’t there and that is nearly the same.
 */
export function misnamedIn(source: Source): Misnamed[] {
  const before = known.get(source);
  if (before) return before;
  const found = findMisnamed(source);
  known.set(source, found);
  return found;
}

function findMisnamed(source: Source): Misnamed[] {
  const hidden = hiddenIn(source);
  const references = referencesIn(source);
  const links = linksIn(source);
  const unknown = Map.groupBy(
    references.filter(({ id, to }) => !idsOf(source, to).has(id) && !hidden.hasId(id, to)),
    ({ id, to }) => `${to} ${id}`,
  );
  return [...unknown.values()].flatMap(([first, ...others]): Misnamed[] => {
    if (!first) return [];
    const { id: named, to } = first;
    const linked = links.filter(({ address }) => leadsTo(address, to, named));
    const given = others.length + linked.length > 0 ? meant(named, idsOf(source, to)) : undefined;
    if (given === undefined) return [];
    const isNamed =
      references.some((one) => one.to === to && one.id === given) ||
      links.some(({ address }) => leadsTo(address, to, given));
    const at = isNamed ? undefined : placeOf(source, to, given);
    return at ? [{ to, named, given, at, places: [first, ...others, ...linked].map((one) => one.at()) }] : [];
  });
}

/** True for the address of a page, or of one below it, that has its name from an id. */
export function leadsTo(address: string, to: Reference["to"], id: string): boolean {
  if (to === "measures") return address.startsWith(`/measures/${id}/`);
  return hasPages(to) && address.startsWith(permalinkOf(to, id));
}

function placeOf(source: Source, to: Reference["to"], id: string): Place | undefined {
  if (to === "commitments") {
    const one = commitmentsOf(source).find(({ data }) => data.id === id);
    return one && inData(one.entry, [...one.path, "id"]);
  }
  const entry = source.entries.find((one) => one.collection === to && one.id === id);
  return entry && (isList(to) ? inData(entry, []) : startOf(entry.path));
}
