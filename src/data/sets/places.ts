import { z } from "zod";
import { permalinkOf } from "../../record/permalinks.ts";
import { place } from "../../schemas/lists.ts";
import { dataSet } from "../data-set.ts";
import { page } from "../fields.ts";

const schema = z
  .object({
    id: page.id,
    name: place.shape.name,
    address: page.address,
    within: place.shape.within.describe("The id of the group of places that it belongs to, if it does."),
    about: place.shape.about,
  })
  .describe("A place, or a group of places.");

/** The places, in the order that editors list them. */
export const places = dataSet({
  name: "places",
  title: "Places",
  about: "The places where the work happens, and the group that each belongs to.",
  schema,
  rows: ({ record: { content }, addressOf }) =>
    content.places.map(({ id, data: { name, within, about } }) => ({
      id,
      name,
      address: addressOf(permalinkOf("places", id)),
      within,
      about,
    })),
  columns: ["id", "name", "within", "about", "address"],
});
