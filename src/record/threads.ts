import { newestFirst, type CalendarDate } from "./calendar.ts";
import type { Content, Entry } from "./content.ts";
import { permalinkOf, sectionPermalink } from "./permalinks.ts";
import { membersByGroup } from "./places.ts";
import type { SectionData } from "../schemas/update.ts";

/** A section of an update, with what a thread needs to show it. */
export interface Section {
  update: Entry<"updates">;
  data: SectionData;
  /**
   * What links call it, beside its day: its heading, with its update's title where another section of that day
   * has the heading too.
   */
  label: string;
  published: CalendarDate;
  permalink: string;
}

/** What sections can be about. */
export type ThreadKind = "programmes" | "workstreams" | "goals" | "places";

/** A thread's sections by the id of what they are about, newest first. */
export type Threads = Record<ThreadKind, Map<string, Section[]>>;

/** Updates in the order of lists: newest first, those of one time by their id. */
export function latestUpdates(updates: Entry<"updates">[]): Entry<"updates">[] {
  return updates.toSorted((a, b) => newestFirst(timeOf(a), timeOf(b)) || a.id.localeCompare(b.id, "en-GB"));
}

function timeOf({ data }: Entry<"updates">): string {
  return `${data.published} ${data.time ?? ""}`;
}

/**
 * The sections of updates, in the updates' order and then in the text's. An update that lists none is one section,
 * which has the update's title and address.
 */
export function sectionsOf(updates: Entry<"updates">[]): Section[] {
  const sections = updates.flatMap((update) => {
    const { title, published, sections: listed } = update.data;
    return (listed.length > 0 ? listed : [wholeUpdate(title)]).map((data) => ({
      update,
      data,
      published,
      permalink: isWhole(data) ? permalinkOf("updates", update.id) : sectionPermalink(update.id, data.id),
    }));
  });
  const alike = Map.groupBy(sections, ({ data, published }) => `${published} ${data.heading}`);
  return sections.map((section) => {
    const { heading } = section.data;
    const isAlone = alike.get(`${section.published} ${heading}`)?.length === 1;
    const isNamed = isAlone || isWhole(section.data);
    return { ...section, label: isNamed ? heading : `${heading}, ${section.update.data.title}` };
  });
}

function wholeUpdate(heading: string): SectionData {
  return { id: "", heading, goals: [], places: [], commitments: [], outcomes: [], readings: [] };
}

/** True for the section that an update without sections is. */
export function isWhole({ id }: SectionData): boolean {
  return id === "";
}

/**
 * Sorts sections into the threads that they name, each once. A section that names a group of
 * places is also about each place of the group, and of a group in it.
 */
export function threadsOf(sections: Section[], places: Content["places"]): Threads {
  const members = membersByGroup(places);
  const threads: Threads = {
    programmes: new Map(),
    workstreams: new Map(),
    goals: new Map(),
    places: new Map(),
  };
  for (const section of sections) {
    const { data, update } = section;
    add(threads.programmes, [update.data.programme], section);
    if (data.workstream !== undefined) add(threads.workstreams, [data.workstream], section);
    add(threads.goals, data.goals, section);
    const named = data.places.flatMap((id) => [id, ...(members.get(id) ?? []).map((place) => place.id)]);
    add(threads.places, named, section);
  }
  return threads;
}

function add(threads: Map<string, Section[]>, ids: string[], section: Section): void {
  for (const id of new Set(ids)) {
    const thread = threads.get(id);
    if (thread) thread.push(section);
    else threads.set(id, [section]);
  }
}
