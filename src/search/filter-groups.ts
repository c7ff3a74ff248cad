import { yearOf } from "../record/calendar.ts";
import { inOrder } from "../record/content.ts";
import { everythingByKind } from "../record/everything.ts";
import type { PublicRecord } from "../record/index.ts";
import { yearsOfPeriod } from "./page-facets.ts";

/** Filters of which any may be chosen: a name in the address, and the values that there are. */
export interface FilterGroup {
  name: string;
  title: string;
  options: { value: string; title: string }[];
}

/** What results can be filtered by, in the order that it is offered. A group without a value is left out. */
export function filterGroupsOf(record: PublicRecord): FilterGroup[] {
  const { workstreams, goals, places, plans } = record.content;
  const titled = (entry: { id: string; data: { title: string } }) => ({
    value: entry.id,
    title: entry.data.title,
  });
  const years = [
    ...record.updates.map(({ data }) => yearOf(data.published)),
    ...plans.flatMap(({ data }) => yearsOfPeriod(data.period)),
  ];
  return [
    {
      name: "kind",
      title: "Kind of page",
      options: everythingByKind(record).map(({ kind, title }) => ({ value: kind, title })),
    },
    { name: "workstream", title: "Workstream", options: workstreams.toSorted(inOrder).map(titled) },
    { name: "goal", title: "Goal", options: goals.toSorted(inOrder).map(titled) },
    {
      name: "place",
      title: "Place",
      options: places.map(({ id, data }) => ({ value: id, title: data.name })),
    },
    {
      name: "year",
      title: "Year",
      options: [...new Set(years)]
        .toSorted()
        .toReversed()
        .map((year) => ({ value: year, title: year })),
    },
  ].filter(({ options }) => options.length > 0);
}
