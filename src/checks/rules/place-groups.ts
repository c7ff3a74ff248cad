import { getGroups } from "../../record/places.ts";
import { getValidEntries } from "../../source/index.ts";
import { findHidden } from "../hidden.ts";
import { makeFindings, locateInData, type Rule } from "../finding.ts";

const { error } = makeFindings("place-groups");

export const placeGroups: Rule = {
  id: "place-groups",
  about: "No place is within itself, not even by way of others.",
  why: "What is said of a group of places is also said of the places within it, and that must come to an end.",
  wrong: {
    "places.yaml":
      "north: { name: North, within: county, about: A town. }\ncounty: { name: County, within: north, about: All the towns. }\n",
  },
  right: {
    "places.yaml":
      "north: { name: North, within: county, about: A town. }\ncounty: { name: County, about: All the towns. }\n",
  },
  check(source) {
    if (findHidden(source).hasList("places")) return [];
    const places = getValidEntries(source, "places");
    const within = new Map(places.map(({ id, data }) => [id, data.within]));
    return places
      .filter(({ id }) => getGroups(id, within).has(id))
      .map((entry) =>
        error(
          locateInData(entry, ["within"]),
          `The place “${entry.id}” is within itself: ${[entry.id, ...getGroups(entry.id, within)].join(", then ")}.`,
          "Name the larger place here, or leave the line out.",
        ),
      );
  },
};
