import { formatDate } from "./calendar.ts";
import { compareByOrder, type Content } from "./content.ts";
import { explainState } from "./commitment-state.ts";
import { noReport, describeNoReport, type Held } from "./no-report.ts";
import { getPermalink } from "../routes.ts";
import type { Section, ThreadKind, Threads } from "./threads.ts";

/** Something that has a thread, and so a feed, of its own: a programme, a workstream, a goal or a place. */
export interface Topic {
  kind: ThreadKind;
  id: string;
  title: string;
  /** The address of its page inside the site. */
  permalink: string;
  /** Its sections, newest first. */
  sections: Section[];
}

/** What each kind of topic is called, one of them and all together. */
export const topicNames: Record<ThreadKind, { one: string; all: string }> = {
  programmes: { one: "Programme", all: "Programmes" },
  workstreams: { one: "Workstream", all: "Workstreams" },
  goals: { one: "Goal", all: "Goals" },
  places: { one: "Place", all: "Places" },
};

export const topicKinds = Object.keys(topicNames) as ThreadKind[];

/** Every topic of the record, by kind and in the order of lists. */
export function getTopics(content: Content, threads: Threads): Topic[] {
  const topic = (kind: ThreadKind) => (entry: { id: string; title: string }) => ({
    ...entry,
    kind,
    permalink: getPermalink(kind, entry.id),
    sections: threads[kind].get(entry.id) ?? [],
  });
  const titled = (kind: "programmes" | "workstreams" | "goals") =>
    content[kind]
      .toSorted(compareByOrder)
      .map(({ id, data }) => ({ id, title: data.title }))
      .map(topic(kind));
  const places = content.places.map(({ id, data }) => ({ id, title: data.name })).map(topic("places"));
  return [...titled("programmes"), ...titled("workstreams"), ...titled("goals"), ...places];
}

/** How many of its newest sections or updates a page or a feed holds; the page leads to the rest. */
export const newestShown = 50;

/** When a thread was last reported on, in words, or that no update here does. The sections are newest first. */
export function describeLastReport([latest]: Section[], held: Held): string {
  return latest === undefined ? describeNoReport(held) : `Last reported on ${formatDate(latest.published)}.`;
}

/** The same in few words, for lists that would say the sentence over and over. */
export function lastReportLabel([latest]: Section[]): string {
  return latest === undefined ? explainState(noReport) : `Last reported on ${formatDate(latest.published)}`;
}
