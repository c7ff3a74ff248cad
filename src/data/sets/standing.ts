import { z } from "zod";
import { getGoalPeriod } from "../../record/periods.ts";
import { compareByOrder } from "../../record/content.ts";
import { getPermalink, getMeasurePermalink, getReadingsPermalink } from "../../routes.ts";
import { getTarget, listTargets } from "../../record/measures.ts";
import { makeAbsolute } from "../../markdown/html.ts";
import type { Entry } from "../../record/content.ts";
import { getPlanGoals, getPlanParts, sortPlans } from "../../record/lists.ts";
import { getPlanId } from "../../record/publication.ts";
import { calendarDate, id, line } from "../../schemas/fields.ts";
import { goal, plan, programme, workstream } from "../../schemas/standing.ts";
import {
  defineDataSet,
  page,
  address,
  html,
  ids,
  type CollectionWithText,
  type DataSource,
} from "../data-set.ts";
import { definitionChange, measure, place } from "../../schemas/lists.ts";
import { getLastDay } from "../../schemas/reading.ts";

const text = html.describe("Its text, as HTML; empty if there is none.");

/** What pages of the strategy and of plans say of themselves. */
const ofPlanning = {
  ...page,
  source: goal.shape.source.describe("The published document that it comes from."),
  commitments: ids.describe("Ids of the commitments that were made on it."),
  text,
};

/** The text of an entry, with whole addresses. */
async function getText(
  collection: CollectionWithText,
  id: string,
  { addressOf, bodyHtml }: DataSource,
): Promise<string> {
  return makeAbsolute(await bodyHtml(collection, id), getPermalink(collection, id), addressOf);
}

/** The same of one of them. */
async function describePlanning(
  collection: "strategy" | "plans" | "planParts",
  { id, data: { title, summary, source, commitments } }: Entry<"strategy" | "plans" | "planParts">,
  from: DataSource,
) {
  return {
    id,
    title,
    address: from.addressOf(getPermalink(collection, id)),
    summary,
    source,
    commitments: commitments.map((made) => made.id),
    text: await getText(collection, id, from),
  };
}

/** The pages of the strategy, in the order of lists. */
export const strategy = defineDataSet({
  name: "strategy",
  title: "Strategy",
  about: "The pages of the strategy. The JSON has their texts.",
  schema: z.object(ofPlanning).describe("A page of the strategy."),
  rows: (source) =>
    Promise.all(
      source.record.content.strategy
        .toSorted(compareByOrder)
        .map((entry) => describePlanning("strategy", entry, source)),
    ),
  columns: ["id", "title", "summary", "source", "commitments", "address"],
});

/** The plans, the latest first. */
export const plans = defineDataSet({
  name: "plans",
  title: "Plans",
  about: "The plans, the years that each is for, and what is in it. The JSON has their texts.",
  schema: z
    .object({
      ...ofPlanning,
      period: plan.shape.period,
      replacedBy: id.optional().describe("The id of the later plan that took its place, if one did."),
      parts: z.array(line).describe("Ids of its parts."),
      goals: ids.describe("Ids of its goals."),
    })
    .describe("What the organisation set out to do in a year or in several."),
  rows: (source) => {
    const { content } = source.record;
    return Promise.all(
      sortPlans(content.plans).map(async (entry) => ({
        ...(await describePlanning("plans", entry, source)),
        period: entry.data.period,
        replacedBy: entry.data.replacedBy,
        parts: getPlanParts(entry.id, content).map((part) => part.id),
        goals: getPlanGoals(entry.id, content).map((one) => one.id),
      })),
    );
  },
  columns: [
    "id",
    "title",
    "period",
    "replacedBy",
    "summary",
    "source",
    "parts",
    "goals",
    "commitments",
    "address",
  ],
});

/** The parts of plans, in the order of lists. */
export const parts = defineDataSet({
  name: "parts",
  title: "Parts of plans",
  about: "The parts of plans. The JSON has their texts.",
  schema: z
    .object({
      ...ofPlanning,
      id: line.describe("Its plan’s id, a slash and its own name. It never changes."),
      plan: id.describe("The id of the plan that it is a part of."),
    })
    .describe("A part of a plan."),
  rows: (source) =>
    Promise.all(
      source.record.content.planParts.toSorted(compareByOrder).map(async (entry) => ({
        ...(await describePlanning("planParts", entry, source)),
        plan: getPlanId(entry.id),
      })),
    ),
  columns: ["id", "title", "plan", "summary", "source", "commitments", "address"],
});

/** The goals, in the order of lists. */
export const goals = defineDataSet({
  name: "goals",
  title: "Goals",
  about:
    "The goals, the plan that each belongs to, and the years that they are for. The JSON has their texts.",
  schema: z
    .object({
      ...page,
      plan: id.optional().describe("The id of the plan that it belongs to, if it belongs to one."),
      period: goal.shape.period.describe("The years that it is for, or else those of its plan."),
      within: id.optional().describe("The id of the larger goal that it is within, if it is within one."),
      measures: ids.describe("Ids of the measures that tell how far it is reached."),
      target: goal.shape.target.describe(
        "What is to be reached, in the source’s words, if it gives more than the title.",
      ),
      baseline: goal.shape.baseline.describe(
        "Where it starts from, in the source’s words, if it gives that.",
      ),
      source: goal.shape.source.describe("The published document that it comes from."),
      text,
    })
    .describe("What is aimed for."),
  rows(source) {
    const { content } = source.record;
    const plans = new Map(content.plans.map((plan) => [plan.id, plan]));
    return Promise.all(
      content.goals.toSorted(compareByOrder).map(async (entry) => ({
        id: entry.id,
        title: entry.data.title,
        address: source.addressOf(getPermalink("goals", entry.id)),
        summary: entry.data.summary,
        plan: entry.data.plan,
        period: getGoalPeriod(entry, plans),
        within: entry.data.within,
        measures: entry.data.measures,
        target: entry.data.target,
        baseline: entry.data.baseline,
        source: entry.data.source,
        text: await getText("goals", entry.id, source),
      })),
    );
  },
  columns: [
    ...(["id", "title", "plan", "period", "within", "measures"] as const),
    ...(["summary", "target", "baseline", "source", "address"] as const),
  ],
});

/** The programmes, in the order of lists. */
export const programmes = defineDataSet({
  name: "programmes",
  title: "Programmes",
  about: "The bodies of work that publish updates. The JSON has their texts.",
  schema: z
    .object({
      ...page,
      contact: programme.shape.contact.describe(
        "The email address for questions about it, if it has its own.",
      ),
      text,
    })
    .describe("A body of work that publishes updates."),
  rows: (source) =>
    Promise.all(
      source.record.content.programmes
        .toSorted(compareByOrder)
        .map(async ({ id, data: { title, summary, contact } }) => ({
          id,
          title,
          address: source.addressOf(getPermalink("programmes", id)),
          summary,
          contact,
          text: await getText("programmes", id, source),
        })),
    ),
  columns: ["id", "title", "summary", "contact", "address"],
});

/** The workstreams, in the order of lists. */
export const workstreams = defineDataSet({
  name: "workstreams",
  title: "Workstreams",
  about:
    "The pieces of work that updates report on, and the programme that each is part of. The JSON has their texts.",
  schema: z
    .object({
      ...page,
      programme: workstream.shape.programme,
      ended: workstream.shape.ended.describe("The day it ended, if it has."),
      text,
    })
    .describe("A piece of work that updates report on."),
  rows: (source) =>
    Promise.all(
      source.record.content.workstreams
        .toSorted(compareByOrder)
        .map(async ({ id, data: { title, summary, programme, ended } }) => ({
          id,
          title,
          address: source.addressOf(getPermalink("workstreams", id)),
          summary,
          programme,
          ended,
          text: await getText("workstreams", id, source),
        })),
    ),
  columns: ["id", "title", "programme", "ended", "summary", "address"],
});

/** The measures, in the order that editors list them. */
export const measures = defineDataSet({
  name: "measures",
  title: "Measures",
  about:
    "What is counted, in which unit, and which way is better. The figures themselves are in a file of their own.",
  schema: z
    .object({
      id: page.id,
      label: measure.shape.label,
      address: page.address,
      unit: measure.shape.unit,
      counts: measure.shape.counts,
      better: measure.shape.better.describe(
        "Whether a larger number is better: up if it is, down if a smaller one is, or neither.",
      ),
      target: z.number().optional().describe("The number aimed for on the day of the file, if one is given."),
      targets: z
        .array(
          z.object({
            from: calendarDate.optional().describe("The first day that it is for."),
            by: calendarDate.optional().describe("The last day by which it is to be reached."),
            value: z.number().describe("The number aimed for."),
          }),
        )
        .optional()
        .describe("The numbers aimed for, where they change or have a day."),
      baseline: z.number().optional().describe("The number at the beginning, if the source gives one."),
      baselineAsAt: calendarDate.optional().describe("The day that it is of, or the last one of its period."),
      definitionChanges: z
        .array(definitionChange)
        .describe("The days from which it was counted otherwise, if there are any."),
      readings: address.describe("The address of its figures alone, as CSV."),
    })
    .describe("A counted thing."),
  rows: ({ record, addressOf }) =>
    record.measures.map(({ id, data, data: { label, unit, counts, better, target, baseline } }) => ({
      id,
      label,
      address: addressOf(getMeasurePermalink(id)),
      unit,
      counts,
      better,
      target: getTarget(data, record.asOf),
      targets:
        typeof target === "object"
          ? listTargets(data).map(({ from, by, value }) => ({ from, by, value }))
          : undefined,
      baseline: baseline?.value,
      baselineAsAt: baseline && getLastDay(baseline),
      definitionChanges: data.definitionChanges,
      readings: addressOf(getReadingsPermalink(id)),
    })),
  columns: [
    "id",
    "label",
    "unit",
    "counts",
    "better",
    "target",
    "readings",
    "address",
    "baseline",
    "baselineAsAt",
  ],
});

/** The places, in the order that editors list them. */
export const places = defineDataSet({
  name: "places",
  title: "Places",
  about: "The places where the work happens, and the group that each belongs to.",
  schema: z
    .object({
      id: page.id,
      name: place.shape.name,
      address: page.address,
      within: place.shape.within.describe("The id of the group of places that it belongs to, if it does."),
      about: place.shape.about,
    })
    .describe("A place, or a group of places."),
  rows: ({ record: { content }, addressOf }) =>
    content.places.map(({ id, data: { name, within, about } }) => ({
      id,
      name,
      address: addressOf(getPermalink("places", id)),
      within,
      about,
    })),
  columns: ["id", "name", "within", "about", "address"],
});
