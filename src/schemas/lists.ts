import { z } from "zod";
import { alsoCalled, calendarDate, figure, id, line } from "./fields.ts";
import { dayOrPeriod, getLastDay } from "./reading.ts";

// The YAML files that hold many small entries each: the key is the entry's id.

/** A place, or a group of places (another place's `within`). */
export const place = z.strictObject({
  name: line.describe("The name, as the sources write it."),
  within: id.optional().describe("The id of the group of places that it belongs to."),
  about: line.describe("What the sources say of this place, in a sentence."),
  alsoCalled,
});

/** A number aimed for from a day on, or by a day. */
export const target = z
  .strictObject({
    from: calendarDate.optional().describe("The first day that this target is for, if the source says it."),
    by: dayOrPeriod
      .optional()
      .describe("The date, or the period, by whose end it is to be reached, such as March 2025."),
    value: figure.describe("The number aimed for."),
  })
  .check(({ value: { from, by }, issues }) => {
    if (from === undefined && by === undefined)
      issues.push({ code: "custom", path: ["by"], message: "is missing", input: undefined });
    if (from !== undefined && by !== undefined && (getLastDay({ asAt: by }) ?? "") < from)
      issues.push({ code: "custom", path: ["by"], message: `must not be before ${from}`, input: by });
  });

/** Where the figures of a measure began, as the source has it. */
export const baseline = z.strictObject({
  value: figure.describe("The number at the beginning."),
  asAt: dayOrPeriod.optional().describe("The date or the period that it is of, such as 2019/20."),
});

/** A day from which figures can't be compared with those before. */
export const definitionChange = z.strictObject({
  from: calendarDate.describe("The first day that figures are counted in the new way."),
  note: line.describe("What is counted otherwise from then on, in one sentence."),
});

/** A counted thing. */
export const measure = z.strictObject({
  label: line.describe("What is counted, in a few words."),
  unit: line.describe("The unit, in the plural, such as teams; £ or % for these."),
  one: line
    .optional()
    .describe("The unit of a single one, such as team, where it can’t be told from the plural."),
  counts: line.describe("What counts and what does not, in one sentence."),
  better: z
    .enum(["up", "down", "neither"])
    .describe("Whether a larger number is better. Readers are told that this is the site’s own judgement."),
  everyUpdate: z
    .boolean()
    .default(false)
    .describe(
      "Write true if every update of its programme is to give a figure. Only then does one without leave a gap.",
    ),
  target: z
    .union([figure, target, z.array(target).min(1)])
    .optional()
    .describe(
      "The number aimed for, if the source gives one. With its date, { value: 20, by: 2025-03-31 }; where it changes, a list: - { from: 2023-04-01, value: 20 }",
    ),
  baseline: baseline.optional().describe("Where it began, if the source says so."),
  decimals: z
    .int()
    .min(0)
    .max(6)
    .optional()
    .describe(
      "How many digits after the point readers see, where they are always as many: 1 for £36.0 million or 4.0%. The data has the exact number.",
    ),
  definitionChanges: z
    .array(definitionChange)
    .default([])
    .describe(
      "The days from which it was counted otherwise, if it ever was. Charts are broken there, and averages begin anew.",
    ),
  alsoCalled,
});

/** An abbreviation or expression with its meaning. */
export const term = z.strictObject({
  term: line.describe("The abbreviation or expression, as readers meet it."),
  standsFor: line.optional().describe("The words that an abbreviation stands for."),
  meaning: line.describe("What it means, in plain words."),
  source: line
    .optional()
    .describe(
      "The published document that says what it means, by its title and date. Leave out where the meaning is general knowledge: readers are told which it is.",
    ),
  alsoCalled,
});

/** A word that sentences do better without; `words-to-avoid.yaml` holds one under each such word. */
export const word = z.strictObject({
  use: line.describe("The plainer words to write instead."),
  why: line.optional().describe("Why, in a short sentence, where that is not plain."),
});

export type MeasureData = z.output<typeof measure>;
/** An address inside the site, with an anchor where it has one. */
const siteAddress = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[A-Za-z0-9-]+)?$/, {
  error: "must be an address inside this site, such as /goals/new-name/",
});

/** Where an address leads that no page has any more; `redirects.yaml` holds one under each such address. */
export const redirect = z.strictObject({
  to: siteAddress.describe("The address that it leads to now: of a page, or of a section of one."),
});
