import { z } from "zod";
import { commitment } from "./commitment.ts";
import { due } from "./due.ts";
import { calendarDate, emailAddress, id, line, order, source, summary, title } from "./fields.ts";
import { publication, review } from "./publication.ts";

// Pages that stand until someone changes them, one schema a collection.

const commitments = z.array(commitment).default([]).describe("What this page promises.");

/** A page of the strategy: the vision, the strategy, how quality is improved. */
export const strategyPage = z.strictObject({
  title,
  summary,
  order,
  source,
  ...publication,
  ...review,
  commitments,
});

/** A page of the organisation's own, at an address of its choosing. */
export const ownPage = z.strictObject({ title, summary, ...publication, ...review });

/** The most years from the first year of a plan to its last: the search lists its pages under each. */
const mostYears = 100;

const period = line.refine(
  (text) => {
    const years = (text.match(/\b\d{4}\b/g) ?? []).map(Number);
    const [first = 0] = years;
    return years.every((year) => first <= year && year <= first + mostYears);
  },
  { error: `must name its first year first, and its last at most ${mostYears} years after it` },
);

/** What the organisation sets out to do in a year or in several. */
export const plan = z.strictObject({
  title,
  period: period.describe("The years it is for, such as 2021 to 2022."),
  summary,
  source,
  ...publication,
  ...review,
  commitments,
  replacedBy: id
    .optional()
    .describe("The id of the later plan that took its place, if one did. The pages of both say so."),
  namedOnly: z
    .array(
      z.strictObject({
        title: line.describe("The title of the part, as the source names it."),
        note: line.describe("What the source says of it."),
      }),
    )
    .default([])
    .describe("Parts that the source names but that are not on this site."),
});

/** A part of a plan. Its folder is the plan's id. */
export const planPart = z.strictObject({
  title,
  summary,
  order,
  source,
  ...publication,
  ...review,
  commitments,
});

/** What is aimed for: by a plan, or by the organisation without one. */
export const goal = z.strictObject({
  title,
  plan: id
    .optional()
    .describe(
      "The id of the plan it belongs to: the name of the plan’s folder. Leave out where it is of none.",
    ),
  period: period
    .optional()
    .describe(
      "The years it is for, such as 2020 to 2025. Leave out where they are its plan’s, or nobody has said.",
    ),
  summary,
  target: line
    .optional()
    .describe(
      "What is to be reached, in the source’s words. Leave out where it gives no more than the title.",
    ),
  within: id
    .optional()
    .describe(
      "The id of the larger goal that it is an outcome or a part of. Plan and years are then that goal’s, where it names none.",
    ),
  measures: z.array(id).default([]).describe("Ids of the measures that tell how far it is reached."),
  baseline: line
    .optional()
    .describe("Where it starts from, in the source’s words. Leave out where it gives none."),
  order,
  source,
  ...publication,
  ...review,
});

/** A body of work that publishes updates. */
export const programme = z.strictObject({
  title,
  summary,
  order,
  ...publication,
  ...review,
  contact: emailAddress.optional().describe("The address for questions about this programme, and no others."),
  next: due
    .optional()
    .describe(
      "When its next update is expected, if the programme says so. An update that says so itself comes first.",
    ),
  reportsAllWorkstreams: z
    .boolean()
    .default(false)
    .describe(
      "Write true if the programme says that each of its updates reports on all its workstreams. Only then is one that an update leaves out shown as not reported in it.",
    ),
});

/** A thread that updates report on. */
export const workstream = z.strictObject({
  title,
  summary,
  order,
  ...publication,
  ...review,
  programme: id.describe("The id of the programme that it is part of."),
  ended: calendarDate.optional().describe("The day it ended, if it has."),
});
