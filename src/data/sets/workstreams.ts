import { z } from "zod";
import { inOrder } from "../../record/content.ts";
import { permalinkOf } from "../../record/permalinks.ts";
import { workstream } from "../../schemas/standing.ts";
import { dataSet } from "../data-set.ts";
import { page } from "../fields.ts";

const schema = z
  .object({
    ...page,
    programme: workstream.shape.programme,
    ended: workstream.shape.ended.describe("The day it ended. Left out while it has not."),
  })
  .describe("A piece of work that updates report on.");

/** The workstreams, in the order of lists. */
export const workstreams = dataSet({
  name: "workstreams",
  title: "Workstreams",
  about: "The pieces of work that updates report on, and the programme that each is part of.",
  schema,
  rows: ({ record: { content }, addressOf }) =>
    content.workstreams.toSorted(inOrder).map(({ id, data: { title, summary, programme, ended } }) => ({
      id,
      title,
      address: addressOf(permalinkOf("workstreams", id)),
      summary,
      programme,
      ended,
    })),
  columns: ["id", "title", "programme", "ended", "summary", "address"],
});
