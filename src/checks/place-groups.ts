import { groupsOf } from "../record/places.ts";
import { validEntries } from "../source/index.ts";
import { hiddenIn } from "./hidden.ts";
import { findings, inData, type Rule } from "./finding.ts";

const { error } = findings("place-groups");

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
    if (hiddenIn(source).hasList("places")) return [];
    const places = validEntries(source, "places");
    const within = new Map(places.map(({ id, data }) => [id, data.within]));
    return places
      .filter(({ id }) => groupsOf(id, within).has(id))
      .map((entry) =>
        error(
          inData(entry, ["within"]),
          `The place “${entry.id}” is within itself: ${[entry.id, ...groupsOf(entry.id, within)].join(", then ")}.`,
          "Name the larger place here, or leave the line out.",
        ),
      );
  },
};
