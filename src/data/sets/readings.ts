import { z } from "zod";
import type { Reading } from "../../record/measures.ts";
import { readingFields } from "../../schemas/reading.ts";
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
    value: z
      .number()
      .nullable()
      .describe(
        "The number, exactly as reported. It is null where there is no single number, and code says why.",
      ),
    code: z
      .enum(["suppressed", "range", "not available"])
      .optional()
      .describe(
        "Why there is no single number: suppressed is one too small for the source to give, and a range lies between two.",
      ),
    words: line.optional().describe("What the source says in words: fewer than 5, 8 minutes 12 seconds."),
    status: z
      .enum(["provisional", "revised", "replaced"])
      .optional()
      .describe(
        "Provisional may still change. Revised took the place of an earlier one of the same date, which is replaced.",
      ),
    note: line.optional().describe("What the source says of it: why it was revised, or is not available."),
    of: readingFields.of.describe("The total that it is out of, if the source gives one."),
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
 * that it was published, but for those that revise one before, which have the day of their update too.
 */
export function getReadingId(
  { measure, asAt, isRevised }: { measure: string; asAt?: string | undefined; isRevised: boolean },
  published: string,
): string {
  return `${measure}-${asAt ?? published}${isRevised ? `-revised-${published}` : ""}`;
}

/** Why a reading has no number; nothing where it has one. */
function getCode({ worded }: Reading) {
  return worded === undefined || worded.kind === "duration" ? undefined : worded.kind;
}

function getStatus({ isReplaced, isRevised, isProvisional }: Reading) {
  if (isReplaced) return "replaced";
  if (isRevised) return "revised";
  return isProvisional ? "provisional" : undefined;
}

/** The readings of each measure, oldest first. */
export const readingsSet = defineDataSet({
  name: "readings",
  title: "Figures",
  about: "The figures that updates on this site report, each with its date and where it was reported.",
  schema,
  rows: ({ record, addressOf }) =>
    record.measures.flatMap(({ id: measure, data: { label, unit }, readings: own }) =>
      own.map((reading) => ({
        id: getReadingId({ ...reading, measure }, reading.section.published),
        measure,
        label,
        value: reading.value ?? null,
        code: getCode(reading),
        words: reading.worded?.words,
        status: getStatus(reading),
        note: reading.note,
        of: reading.of,
        unit,
        asAt: reading.asAt,
        period: reading.period,
        published: reading.section.published,
        address: addressOf(reading.section.permalink),
      })),
    ),
  columns: [
    "id",
    "measure",
    "label",
    "value",
    "of",
    "unit",
    "asAt",
    "published",
    "period",
    "address",
    "code",
    "words",
    "status",
    "note",
  ],
});
