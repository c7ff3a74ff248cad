import { z } from "zod";
import { reading } from "../../schemas/commitment.ts";
import { calendarDate, id, line } from "../../schemas/fields.ts";
import { measure } from "../../schemas/lists.ts";
import { defineDataSet, address } from "../data-set.ts";

const schema = z
  .object({
    id: id.describe(
      "Its name on this site: the measure, and the date that it is true for or else was published on.",
    ),
    measure: id.describe("The id of the measure."),
    label: measure.shape.label,
    value: reading.shape.value,
    of: reading.shape.of.describe("The total that it is out of, if the source gives one."),
    unit: measure.shape.unit,
    asAt: calendarDate.optional().describe("The day that the number is true for, if the source gives it."),
    period: line
      .optional()
      .describe("The period that the number is of, in the source’s words; asAt is then its last day."),
    published: calendarDate.describe("The day that the update which reported it was published."),
    address: address.describe("The address of the section that reported it."),
  })
  .describe("One value of a measure.");

/**
 * The id of a reading: no two give the same measure for the same date, which is the day that it is true for or else
 * that it was published.
 */
export function getReadingId(
  { measure, asAt }: { measure: string; asAt?: string | undefined },
  published: string,
): string {
  return `${measure}-${asAt ?? published}`;
}

/** The readings of each measure, oldest first. */
export const readingsSet = defineDataSet({
  name: "readings",
  title: "Figures",
  about: "The figures that updates on this site report, each with its date and where it was reported.",
  schema,
  rows: ({ record, addressOf }) =>
    record.measures.flatMap(({ id: measure, data: { label, unit }, readings: own }) =>
      own.map(({ value, of, asAt, period, section }) => ({
        id: getReadingId({ measure, asAt }, section.published),
        measure,
        label,
        value,
        of,
        unit,
        asAt,
        period,
        published: section.published,
        address: addressOf(section.permalink),
      })),
    ),
  columns: ["id", "measure", "label", "value", "of", "unit", "asAt", "published", "period", "address"],
});
