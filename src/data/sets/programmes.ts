import { z } from "zod";
import { inOrder } from "../../record/content.ts";
import { permalinkOf } from "../../record/permalinks.ts";
import { programme } from "../../schemas/standing.ts";
import { dataSet } from "../data-set.ts";
import { page } from "../fields.ts";

const schema = z
  .object({
    ...page,
    contact: programme.shape.contact.describe(
      "The e-mail address for questions about it, if it has its own.",
    ),
  })
  .describe("A body of work that publishes updates.");

/** The programmes, in the order of lists. */
export const programmes = dataSet({
  name: "programmes",
  title: "Programmes",
  about: "The bodies of work that publish updates.",
  schema,
  rows: ({ record: { content }, addressOf }) =>
    content.programmes.toSorted(inOrder).map(({ id, data: { title, summary, contact } }) => ({
      id,
      title,
      address: addressOf(permalinkOf("programmes", id)),
      summary,
      contact,
    })),
  columns: ["id", "title", "summary", "contact", "address"],
});
