import { getYear } from "../record/calendar.ts";
import type { Commitment } from "../record/commitments.ts";
import { compareByOrder, type Content } from "../record/content.ts";
import { groupPagesByKind } from "../record/everything.ts";
import type { PublicRecord } from "../record/index.ts";
import { topicNames } from "../record/topics.ts";
import { getGroups, groupMembers } from "../record/places.ts";
import { listPromises, type CommitmentData } from "../schemas/commitment.ts";
import type { Section } from "../record/threads.ts";

/** What the search filters a page by, besides its kind: ids, years as 4 figures, and a day. */
export interface PageFacets {
  workstream?: string[];
  goal?: string[];
  place?: string[];
  tag?: string[];
  year?: string[];
  /** The day of publication, by which results are sorted. */
  published?: string[];
  /** The days by which something is due that it promises. */
  due?: string[];
}

/**
 * What some sections are about, as one page: whatever any of them names. A section that names a group
 * of places is about each place of it too, as in threads.
 */
export function getSectionFacets(sections: Section[], places: Content["places"]): PageFacets {
  const members = groupMembers(places);
  const named = sections.flatMap(({ data }) => data.places);
  const within = named.flatMap((id) => (members.get(id) ?? []).map((place) => place.id));
  return {
    workstream: takeDistinct(sections.flatMap(({ data }) => data.workstream ?? [])),
    goal: takeDistinct(sections.flatMap(({ data }) => data.goals)),
    place: takeDistinct([...named, ...within]),
    tag: takeDistinct(sections.flatMap(({ update }) => update.data.tags)),
    due: getDueDays(sections.flatMap(({ data }) => data.commitments)),
  };
}

/** What a commitment is about: its places or else those of the section that made it, and what else that is about. */
export function getCommitmentFacets(
  { data, section, origin }: Commitment,
  places: Content["places"],
): PageFacets {
  const own = section ? getSectionFacets([section], places) : {};
  const members = groupMembers(places);
  const named = data.places.flatMap((id) => [id, ...(members.get(id) ?? []).map((place) => place.id)]);
  return {
    ...own,
    ...(named.length > 0 && { place: takeDistinct(named) }),
    ...(origin.date && { year: [getYear(origin.date)] }),
    due: getDueDays([data]),
  };
}

/** The days by which some commitments are due. */
export function getDueDays(commitments: readonly CommitmentData[]): string[] {
  return takeDistinct(listPromises(commitments).flatMap(({ due }) => due?.by ?? []));
}

/** The years that a period names, and those between: `2021 to 2023` gives 2021, 2022 and 2023. */
export function getYears(period: string): string[] {
  const years = (period.match(/\b\d{4}\b/g) ?? []).map(Number);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, year) => `${first + year}`);
}

/** The day that a page was published, and its year. */
export function getDayFacets(published: string): PageFacets {
  return { year: [getYear(published)], published: [published] };
}

/** A place's own page is about it and the groups that it is in. */
export function getPlaceFacets(id: string, places: Content["places"]): PageFacets {
  const within = new Map(places.map((place) => [place.id, place.data.within]));
  return { place: [id, ...getGroups(id, within)] };
}

/** Filters of which any may be chosen: a name in the address, and the values that there are. */
interface FilterGroup {
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
    ...record.updates.map(({ data }) => getYear(data.published)),
    ...plans.flatMap(({ data }) => getYears(data.period)),
    ...goals.flatMap(({ data }) => getYears(data.period ?? "")),
  ];
  return [
    {
      name: "kind",
      title: "Kind of page",
      options: groupPagesByKind(record).map(({ kind, title }) => ({ value: kind, title })),
    },
    { name: "workstream", title: "Workstream", options: workstreams.toSorted(compareByOrder).map(titled) },
    {
      name: "goal",
      title: "Goal",
      options: goals
        .toSorted(compareByOrder)
        .map(({ id, data }) => ({ value: id, title: record.goalNames.get(id) ?? data.title })),
    },
    {
      name: "place",
      title: "Place",
      options: places.map(({ id, data }) => ({ value: id, title: data.name })),
    },
    {
      name: "tag",
      title: topicNames.tags.one,
      options: record.topics
        .filter(({ kind }) => kind === "tags")
        .map(({ id, title }) => ({ value: id, title })),
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

function takeDistinct(ids: string[]): string[] {
  return [...new Set(ids)];
}
