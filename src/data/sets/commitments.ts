import { z } from "zod";
import { commitmentStates, isPastDue, stateOf } from "../../record/commitment-state.ts";
import { commitment, outcome } from "../../schemas/commitment.ts";
import { calendarDate, line } from "../../schemas/fields.ts";
import { dataSet } from "../data-set.ts";
import { address, ids, page } from "../fields.ts";

const { text, by } = commitment.shape.due.unwrap().shape;
const { status, note } = outcome.shape;

const schema = z
  .object({
    id: page.id,
    promise: commitment.shape.promise,
    who: commitment.shape.who,
    places: ids.describe("Ids of the places that it is for."),
    due: z
      .object({ text, by })
      .optional()
      .describe("By when it is due. Left out where the source gives no date."),
    origin: z
      .object({
        title: line.describe("The title of the page, or the heading of the section, where it was promised."),
        address: address.describe("The address of that page or section."),
        date: calendarDate.optional().describe("The day that it was published. A standing page has no date."),
      })
      .describe("Where it was promised."),
    state: z.enum(commitmentStates).describe("What was reported last, or that nothing has been reported."),
    pastDue: z
      .boolean()
      .describe(
        "Whether its last day is over with nothing reported since. What was met or not met by then is settled.",
      ),
    outcomes: z
      .array(
        z.object({
          status,
          note,
          date: calendarDate.describe("The day that the update which reported it was published."),
          address: address.describe("The address of the section that reported it."),
        }),
      )
      .describe("All that has been reported of it, oldest first. The list only grows."),
  })
  .describe("Something promised.");

/** The commitments: those of the latest updates first, then those of standing pages. */
export const commitments = dataSet({
  name: "commitments",
  title: "Commitments",
  about: "What was promised, by when, and what has been reported of it since.",
  schema,
  rows: ({ record: { commitments: all, asOf }, addressOf }) =>
    all.map((one) => ({
      id: one.id,
      promise: one.data.promise,
      who: one.data.who,
      places: one.data.places,
      due: one.data.due,
      origin: {
        title: one.origin.title,
        address: addressOf(one.origin.permalink),
        date: one.origin.date,
      },
      state: stateOf(one, asOf),
      pastDue: isPastDue(one, asOf),
      outcomes: one.outcomes.map(({ status, note, date, section }) => ({
        status,
        note,
        date,
        address: addressOf(section.permalink),
      })),
    })),
  columns: [
    ...(["id", "promise", "who", "places"] as const),
    { name: "due", about: text.description ?? "", field: ({ due }) => due?.text },
    { name: "dueBy", about: by.description ?? "", field: ({ due }) => due?.by },
    {
      name: "madeIn",
      about: "The title of the page, or the heading of the section, where it was promised.",
      field: ({ origin }) => origin.title,
    },
    {
      name: "madeOn",
      about: "The day that this was published. A standing page has no date.",
      field: ({ origin }) => origin.date,
    },
    ...(["state", "pastDue"] as const),
    {
      name: "reportedOn",
      about: "The day of the latest report. The JSON has the earlier ones too.",
      field: ({ outcomes }) => outcomes.at(-1)?.date,
    },
    {
      name: "reported",
      about: "What the latest report says, in one plain sentence.",
      field: ({ outcomes }) => outcomes.at(-1)?.note,
    },
    {
      name: "address",
      about: "The address of the page or section where it was promised.",
      field: ({ origin }) => origin.address,
    },
  ],
});
