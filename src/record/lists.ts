import { compareByOrder, type Content, type Entry } from "./content.ts";
import { foldGroup, mostOpen, type Fold } from "./folds.ts";
import { getPermalink, type PageCollection } from "../routes.ts";
import { getPlanId } from "./publication.ts";

/** A line of a list: a link and what it leads to. */
export interface ListItem {
  text: string;
  href: string;
  about: string;
}

/** The collections that have a page which lists their entries and nothing else. */
export type ListName = "strategy" | "plans" | "goals" | "programmes" | "workstreams";

const titles: Record<ListName, string> = {
  strategy: "Strategy",
  plans: "Plans",
  goals: "Goals",
  programmes: "Programmes",
  workstreams: "Workstreams",
};

export const listNames = Object.keys(titles) as ListName[];

/** The title of the page that lists a collection. */
export function getListTitle(name: ListName, site: Content["site"]): string {
  return name === "goals" ? site.goals.name : titles[name];
}

/** The entries of a collection as a list: in their order, plans from the latest year to the first. */
export function makeList(name: ListName, content: Content): ListItem[] {
  if (name === "plans") return makeListItems(name, sortPlans(content.plans));
  return makeListItems(name, content[name].toSorted(compareByOrder));
}

/** The same in groups: many workstreams by their programme, and whatever else is long in parts from A to Z. */
export function groupList(name: ListName, content: Content): Fold<ListItem>[] {
  if (name !== "workstreams" || content.workstreams.length <= mostOpen) {
    return foldList(titles[name], makeList(name, content));
  }
  return content.programmes
    .toSorted(compareByOrder)
    .flatMap(({ id, data }) =>
      foldList(data.title, makeListItems("workstreams", getProgrammeWorkstreams(id, content))),
    );
}

/** A list with its title as one group, or as several where it is long. */
export function foldList(title: string, items: ListItem[]): Fold<ListItem>[] {
  return foldGroup({ title, items }, ({ text }) => text);
}

/** Plans from the latest year to the first. */
export function sortPlans(plans: Entry<"plans">[]): Entry<"plans">[] {
  return plans.toSorted((a, b) => b.id.localeCompare(a.id, "en-GB"));
}

/** The parts of a plan, in their order. */
export function getPlanParts(planId: string, content: Content): Entry<"planParts">[] {
  return content.planParts.filter(({ id }) => getPlanId(id) === planId).toSorted(compareByOrder);
}

/** The goals of a plan, in their order. */
export function getPlanGoals(planId: string, content: Content): Entry<"goals">[] {
  return content.goals.filter(({ data }) => data.plan === planId).toSorted(compareByOrder);
}

/** The workstreams of a programme, in their order. */
export function getProgrammeWorkstreams(programmeId: string, content: Content): Entry<"workstreams">[] {
  return content.workstreams.filter(({ data }) => data.programme === programmeId).toSorted(compareByOrder);
}

/** Entries as a list, in the order given. */
export function makeListItems(
  collection: PageCollection,
  entries: { id: string; data: { title: string; summary: string } }[],
): ListItem[] {
  return entries.map(({ id, data }) => ({
    text: data.title,
    href: getPermalink(collection, id),
    about: data.summary,
  }));
}
