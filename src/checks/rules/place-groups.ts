import { getGroups } from "../../record/places.ts";
import { getValidEntries, type ValidEntry } from "../../source/index.ts";
import { findHidden } from "../hidden.ts";
import { error, locateInData, type Finding, type Rule } from "../finding.ts";

export const placeGroups: Rule = {
  id: "place-groups",
  about: "No place and no goal is within itself, not even by way of others.",
  why: "What is said of a group of places is also said of the places within it, and a goal stands in lists below the one that it is a part of: that must come to an end.",
  wrong: {
    "places.yaml":
      "north: { name: North, within: county, about: A town. }\ncounty: { name: County, within: north, about: All the towns. }\n",
  },
  right: {
    "places.yaml":
      "north: { name: North, within: county, about: A town. }\ncounty: { name: County, about: All the towns. }\n",
  },
  check(source) {
    const places = findHidden(source).hasList("places") ? [] : getValidEntries(source, "places");
    return [
      ...findCircles(places, "place", "Name the larger place here, or leave the line out."),
      ...findCircles(
        getValidEntries(source, "goals"),
        "goal",
        "Name the larger goal here, or leave the line out.",
      ),
    ];
  },
};

function findCircles(
  entries: (ValidEntry<"places"> | ValidEntry<"goals">)[],
  one: string,
  fix: string,
): Finding[] {
  const within = new Map(entries.map(({ id, data }) => [id, data.within]));
  return entries
    .filter(({ id }) => {
      const circle = getGroups(id, within);
      // Of each circle its first alone is said.
      return circle.has(id) && [...circle].every((other) => id <= other);
    })
    .map((entry) =>
      error(
        locateInData(entry, ["within"]),
        `The ${one} “${entry.id}” is within itself: ${[entry.id, ...getGroups(entry.id, within)].join(", then ")}.`,
        fix,
      ),
    );
}
