import { z } from "zod";
import { commitmentStates, isPastDue, getState } from "../../record/commitment-state.ts";
import type { Commitment } from "../../record/commitments.ts";
import { commitment, outcome, outcomeStatus } from "../../schemas/commitment.ts";
import { due, isApproximate } from "../../schemas/due.ts";
import { calendarDate, line } from "../../schemas/fields.ts";
import { goal } from "../../schemas/standing.ts";
import { defineDataSet, address, ids, page } from "../data-set.ts";

const { text } = due.in.shape;
const stated = {
  status: outcomeStatus.describe("What was said of it."),
  words: line.describe("The source’s own words for that."),
  note: outcome.shape.note,
  evidence: outcome.shape.evidence.unwrap().optional().describe("Published documents that show it."),
};

/** What is known of a commitment, and of each of its milestones in the same fields. */
const known = {
  id: page.id,
  address: page.address,
  promise: commitment.shape.promise,
  due: z
    .object({
      text,
      from: calendarDate
        .optional()
        .describe("The earliest day that those words can mean. Left out where nobody has said it."),
      by: calendarDate
        .optional()
        .describe("The latest day that those words can mean. Left out where they name no time."),
      approximate: z
        .boolean()
        .describe(
          "Whether the words can mean more than one day: dueFrom and dueBy are then the first and the last of them.",
        ),
    })
    .optional()
    .describe("By when it is due. Left out where the source gives no date."),
  whenMade: z
    .object(stated)
    .optional()
    .describe("What had begun when it was promised, if the source says so."),
  state: z
    .enum(commitmentStates)
    .describe(
      "The state that updates on this site reported last. “no update here” is about this site alone. “reported on” is for a goal that updates say they serve.",
    ),
  pastDue: z
    .boolean()
    .describe(
      "Whether its latest day has passed, with no report on this site since. What was met, stopped or not met by then is not overdue.",
    ),
  outcomes: z
    .array(
      z.object({
        ...stated,
        date: calendarDate.describe("The day that the update which reported it was published."),
        address: address.describe("The address of the section that reported it."),
      }),
    )
    .describe("All that has been reported of it, oldest first. The list only grows."),
};

const schema = z
  .object({
    ...known,
    who: commitment.shape.who,
    places: ids.describe("Ids of the places that it is for."),
    origin: z
      .object({
        title: line.describe("The title of the page, or the heading of the section, where it was promised."),
        address: address.describe("The address of that page or section."),
        date: calendarDate.optional().describe("The day that it was published. A standing page has no date."),
      })
      .describe("Where it was promised."),
    period: goal.shape.period.describe("The years that a goal is for. Only goals have it."),
    milestones: z
      .array(z.object(known))
      .optional()
      .describe("The steps that the source names on its way, in its order. Left out where it names none."),
  })
  .describe("Something promised.");

/** The commitments: those of the latest updates first, then those of standing pages, then the goals. */
export const commitments = defineDataSet({
  name: "commitments",
  title: "Commitments",
  about:
    "What was promised and by when, goals included, and what updates on this site have reported on it since.",
  schema,
  rows: ({ record: { commitments: all, asOf }, addressOf }) => {
    const describe = (one: Commitment): z.output<z.ZodObject<typeof known>> => ({
      id: one.id,
      address: addressOf(one.permalink),
      promise: one.data.promise,
      due: one.data.due && { ...one.data.due, approximate: isApproximate(one.data.due) },
      whenMade: one.begun,
      state: getState(one, asOf),
      pastDue: isPastDue(one, asOf),
      outcomes: one.outcomes.map(({ section, ...outcome }) => ({
        ...outcome,
        address: addressOf(section.permalink),
      })),
    });
    return all.map((one) => ({
      ...describe(one),
      who: one.data.who,
      places: one.data.places,
      period: one.goal?.period,
      origin: {
        title: one.origin.title,
        address: addressOf(one.origin.permalink),
        date: one.origin.date,
      },
      milestones: one.milestones.length > 0 ? one.milestones.map(describe) : undefined,
    }));
  },
  columns: [
    ...(["id", "promise", "who", "places"] as const),
    { name: "due", about: text.description ?? "", field: ({ due }) => due?.text },
    {
      name: "dueFrom",
      about: "The earliest day that those words can mean.",
      holds: "date",
      field: ({ due }) => due?.from,
    },
    {
      name: "dueBy",
      about: "The latest day that those words can mean.",
      holds: "date",
      field: ({ due }) => due?.by,
    },
    {
      name: "dueApproximate",
      about: "Whether those words can mean more than one day.",
      holds: "yes or no",
      field: ({ due }) => due?.approximate,
    },
    "period",
    {
      name: "madeIn",
      about: "The title of the page, or the heading of the section, where it was promised.",
      field: ({ origin }) => origin.title,
    },
    {
      name: "madeOn",
      about: "The day that this was published. A standing page has no date.",
      holds: "date",
      field: ({ origin }) => origin.date,
    },
    ...(["state", "pastDue"] as const),
    {
      name: "reportedOn",
      about: "The day of the latest report. The JSON has the earlier ones too.",
      holds: "date",
      field: ({ outcomes, whenMade, origin }) => outcomes.at(-1)?.date ?? (whenMade && origin.date),
    },
    {
      name: "reported",
      about: "What the latest report says, in one plain sentence.",
      field: ({ outcomes, whenMade }) => (outcomes.at(-1) ?? whenMade)?.note,
    },
    {
      name: "words",
      about: "The words of that report for the state.",
      field: ({ outcomes, whenMade }) => (outcomes.at(-1) ?? whenMade)?.words,
    },
    {
      name: "madeAt",
      about: "The address of the page or section where it was promised.",
      holds: "address",
      field: ({ origin }) => origin.address,
    },
    "address",
  ],
});
