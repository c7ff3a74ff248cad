import type { Content, Entry } from "./content.ts";

/** A place that belongs to no group, and the places that belong to it if it is a group. */
interface PlaceGroup {
  place: Entry<"places">;
  /** Those of a group in it too. */
  members: Entry<"places">[];
}

/** The places that belong to no group with those that belong to them, in the order of the file. */
export function groupPlaces(places: Content["places"]): PlaceGroup[] {
  const members = groupMembers(places);
  return places
    .filter(({ data }) => data.within === undefined)
    .map((place) => ({ place, members: members.get(place.id) ?? [] }));
}

/** The places in each group by the group's id, those of a group in it too. */
export function groupMembers(places: Content["places"]): Map<string, Entry<"places">[]> {
  const within = new Map(places.map(({ id, data }) => [id, data.within]));
  const pairs = places.flatMap((place) =>
    [...getGroups(place.id, within)].map((group) => ({ group, place })),
  );
  const groups = Map.groupBy(pairs, ({ group }) => group);
  return new Map([...groups].map(([group, own]) => [group, own.map(({ place }) => place)]));
}

/** The places that a place is within, from the nearest, until one comes again. */
export function getGroups(id: string, within: Map<string, string | undefined>): Set<string> {
  const groups = new Set<string>();
  for (let next = within.get(id); next && !groups.has(next); next = within.get(next)) groups.add(next);
  return groups;
}
