import { z } from "zod";
import { measurePermalink } from "../../record/permalinks.ts";
import { measure } from "../../schemas/lists.ts";
import { dataSet } from "../data-set.ts";
import { address, page } from "../fields.ts";

const schema = z
  .object({
    id: page.id,
    label: measure.shape.label,
    address: page.address,
    unit: measure.shape.unit,
    counts: measure.shape.counts,
    better: measure.shape.better.describe(
      "Whether a larger number is better: up if it is, down if a smaller one is, or neither.",
    ),
    target: measure.shape.target,
    readings: address.describe("The address of its readings alone, as CSV."),
  })
  .describe("A counted thing.");

/** The measures, in the order that editors list them. */
export const measures = dataSet({
  name: "measures",
  title: "Measures",
  about: "What is counted, in which unit, and which way is better. The figures themselves are in Readings.",
  schema,
  rows: ({ record, addressOf }) =>
    record.measures.map(({ id, data: { label, unit, counts, better, target } }) => ({
      id,
      label,
      address: addressOf(measurePermalink(id)),
      unit,
      counts,
      better,
      target,
      readings: addressOf(`${measurePermalink(id)}readings.csv`),
    })),
  columns: ["id", "label", "unit", "counts", "better", "target", "readings", "address"],
});
