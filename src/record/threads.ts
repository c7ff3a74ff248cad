import { getPermalink, getSectionPermalink } from "../routes.ts";
import type { SectionData } from "../schemas/update.ts";
import { compareNewestFirst, explainAge, type CalendarDate } from "./calendar.ts";
import { type Content, type Entry, compareByOrder } from "./content.ts";
import { pick } from "./indexes.ts";
import { getGroups, groupMembers } from "./places.ts";
import type { PublicRecord } from "./index.ts";

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
export type ThreadKind = "programmes" | "workstreams" | "goals" | "places" | "tags";

/** A thread's sections by the id of what they are about, newest first. */
export type Threads = Record<ThreadKind, Map<string, Section[]>>;

/** Updates in the order of lists: newest first, those of one time by their id. */
export function getLatestUpdates(updates: Entry<"updates">[]): Entry<"updates">[] {
  return updates.toSorted(
    (a, b) => compareNewestFirst(getTime(a), getTime(b)) || a.id.localeCompare(b.id, "en-GB"),
  );
}

function getTime({ data }: Entry<"updates">): string {
  return `${data.published} ${data.time ?? ""}`;
}

/**
 * The sections of updates, in the updates' order and then in the text's. An update that lists none is one section,
 * which has the update's title and address.
 */
export function getSections(updates: Entry<"updates">[]): Section[] {
  const sections = updates.flatMap((update) => {
    const { title, published, sections: listed } = update.data;
    return (listed.length > 0 ? listed : [wholeUpdate(title)]).map((data) => ({
      update,
      data,
      published,
      permalink: isWhole(data) ? getPermalink("updates", update.id) : getSectionPermalink(update.id, data.id),
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
 * Sorts sections into the threads that they name, each once. A section that names a goal, or reports what came of it, is
 * about the larger goals that it is within too, and one that names a group of places also about each place of the group,
 * and of a group in it.
 */
export function getThreads(
  sections: Section[],
  { places, goals: all }: Pick<Content, "places" | "goals">,
): Threads {
  const goals = new Set(all.map(({ id }) => id));
  const larger = new Map(all.map(({ id, data }) => [id, data.within]));
  const members = groupMembers(places);
  const threads: Threads = {
    programmes: new Map(),
    workstreams: new Map(),
    goals: new Map(),
    places: new Map(),
    tags: new Map(),
  };
  for (const section of sections) {
    const { data, update } = section;
    add(threads.programmes, update.data.programme, section);
    add(threads.tags, update.data.tags, section);
    if (data.workstream !== undefined) add(threads.workstreams, [data.workstream], section);
    const reported = data.outcomes.flatMap(({ commitment }) => (goals.has(commitment) ? [commitment] : []));
    const about = [...data.goals, ...reported];
    add(threads.goals, [...about, ...about.flatMap((id) => [...getGroups(id, larger)])], section);
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

/** What an update is called away from its programme: its title, with the programme where it is of one and doesn’t name it. */
export function nameUpdate({ data }: Entry<"updates">, { byId }: Pick<PublicRecord, "byId">): string {
  const [name, ...others] = pick(byId.programmes, data.programme).map((programme) => programme.data.title);
  const isNamed = name === undefined || others.length > 0 || data.title.includes(name);
  return isNamed ? data.title : `${data.title}, ${name}`;
}

/** Sections by the update that they are of, in their order. */
export function groupByUpdate(sections: Section[]): Section[][] {
  return [...Map.groupBy(sections, ({ update }) => update.id).values()];
}

/** Updates in a row that said nothing of a workstream that was running. */
interface Silence {
  count: number;
  newest: Entry<"updates">;
  oldest: Entry<"updates">;
}

/** A step of a workstream's thread: what one update reported of it, or updates that did not. */
export type Step = { reported: Section[]; silence?: undefined } | { silence: Silence; reported?: undefined };

/**
 * A workstream's thread, newest first: its sections by update and, where its programme says that its updates
 * report on all workstreams, between and after them those that said nothing of it. A workstream runs from its first
 * report until the day it ended; another programme may report on it too. Both lists are newest first; `updates` are
 * those of its own programme.
 */
export function getWorkstreamThread(
  { data: { ended } }: Entry<"workstreams">,
  sections: Section[],
  updates: Entry<"updates">[],
  { data: { reportsAllWorkstreams } }: Pick<Entry<"programmes">, "data">,
): Step[] {
  const reported = Map.groupBy(sections, ({ update }) => update);
  const first = sections.at(-1)?.published;
  const silent = updates.filter(
    (update) =>
      reportsAllWorkstreams && !reported.has(update) && isWithin(update.data.published, first, ended),
  );
  const steps: Step[] = [];
  let unreported: Entry<"updates">[] = [];
  for (const update of getLatestUpdates([...reported.keys(), ...silent])) {
    const own = reported.get(update);
    if (own === undefined) unreported.push(update);
    else {
      steps.push(...getSilence(unreported), { reported: own });
      unreported = [];
    }
  }
  return steps;
}

function isWithin(
  day: CalendarDate,
  first: CalendarDate | undefined,
  last: CalendarDate | undefined,
): boolean {
  return first !== undefined && first <= day && (last === undefined || day <= last);
}

function getSilence(updates: Entry<"updates">[]): Step[] {
  const [newest, oldest] = [updates[0], updates.at(-1)];
  return newest && oldest ? [{ silence: { count: updates.length, newest, oldest } }] : [];
}

/** How many updates the table of reports shows: what fits on a printed page. */
const updatesShown = 8;

/** A workstream with what was reported of it last. */
export interface WorkstreamReports {
  workstream: Entry<"workstreams">;
  latest: Section | undefined;
  /** How old that was on the day of the record, in words. */
  age: string | undefined;
  /** Whether each of the programme’s updates reported on it; none where they are not expected to. */
  reported: boolean[];
}

/** The workstreams of a programme, and which of its latest updates reported on them. */
export interface ReportTable {
  programme: Entry<"programmes">;
  /**
   * Newest first: the first columns are those that a phone shows. None of a programme that doesn’t say that its
   * updates report on all workstreams: an update without one is then nothing to be told of.
   */
  updates: Entry<"updates">[];
  rows: WorkstreamReports[];
}

/** A table of reports for each programme that has workstreams. */
export function reportTables({ asOf, content, updatesByProgramme, threads }: PublicRecord): ReportTable[] {
  const workstreams = Map.groupBy(content.workstreams.toSorted(compareByOrder), ({ data }) => data.programme);
  return content.programmes.toSorted(compareByOrder).flatMap((programme) => {
    const own = workstreams.get(programme.id) ?? [];
    if (own.length === 0) return [];
    const all = programme.data.reportsAllWorkstreams ? (updatesByProgramme.get(programme.id) ?? []) : [];
    const updates = all.slice(0, updatesShown);
    const rows = own.map((workstream) => {
      const sections = threads.workstreams.get(workstream.id) ?? [];
      const reporting = new Set(sections.map(({ update }) => update.id));
      const [latest] = sections;
      return {
        workstream,
        latest,
        age: latest && explainAge(latest.published, asOf),
        reported: updates.map(({ id }) => reporting.has(id)),
      };
    });
    return [{ programme, updates, rows }];
  });
}
