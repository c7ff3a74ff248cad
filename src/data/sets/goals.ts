import { z } from "zod";
import { inOrder } from "../../record/content.ts";
import { permalinkOf } from "../../record/permalinks.ts";
import { id } from "../../schemas/fields.ts";
import { goal, plan } from "../../schemas/standing.ts";
import { dataSet } from "../data-set.ts";
import { page } from "../fields.ts";

const schema = z
  .object({
    ...page,
    plan: id.describe("The id of the plan that it belongs to."),
    period: plan.shape.period.describe("The years that the plan is for."),
    source: goal.shape.source.describe("The published document that it comes from."),
  })
  .describe("A goal of a plan.");

/** The goals, in the order of lists. */
export const goals = dataSet({
  name: "goals",
  title: "Goals",
  about: "The goals of each plan, and the years that they are for.",
  schema,
  rows({ record: { content }, addressOf }) {
    const periods = new Map(content.plans.map(({ id, data }) => [id, data.period]));
    return content.goals.toSorted(inOrder).map(({ id, data: { title, summary, plan, source } }) => ({
      id,
      title,
      address: addressOf(permalinkOf("goals", id)),
      summary,
      plan,
      period: periods.get(plan) ?? "",
      source,
    }));
  },
  columns: ["id", "title", "plan", "period", "summary", "source", "address"],
});
