import { compareNewestFirst, formatDate, type CalendarDate } from "./calendar.ts";
import { getHistory, type HistoryEntry } from "./commitment-history.ts";
import type { Commitment } from "./commitments.ts";
import { compareByOrder, type Content } from "./content.ts";
import { explainState } from "./commitment-state.ts";
import { getGoalNames } from "./goals.ts";
import { noReport, describeNoReport, type Held } from "./no-report.ts";
import { groupMembers } from "./places.ts";
import { getGuid } from "./published.ts";
import { getPermalink } from "../routes.ts";
import type { Section, ThreadKind, Threads } from "./threads.ts";

/** Something that has a thread, and so a feed, of its own: a programme, a workstream, a goal, a place or a tag. */
export interface Topic {
  kind: ThreadKind;
  id: string;
  title: string;
  /** The address of its page inside the site. */
  permalink: string;
  /** What subscribers know it by; it survives a new name. */
  guid: string;
  /** Its sections, newest first. */
  sections: Section[];
  /** The dates of its commitments that passed or moved, newest first. */
  news: CommitmentNews[];
}

/** Something that became of a commitment without any section to report it. */
export interface CommitmentNews {
  commitment: Commitment;
  entry: HistoryEntry & { date: CalendarDate };
}

/** What each kind of topic is called, one of them and all together. */
export const topicNames: Record<ThreadKind, { one: string; all: string }> = {
  programmes: { one: "Programme", all: "Programmes" },
  workstreams: { one: "Workstream", all: "Workstreams" },
  goals: { one: "Goal", all: "Goals" },
  places: { one: "Place", all: "Places" },
  tags: { one: "Tag", all: "Tags" },
};

export const topicKinds = Object.keys(topicNames) as ThreadKind[];

/** Every topic of the record, by kind and in the order of lists. */
export function getTopics(
  content: Content,
  threads: Threads,
  commitments: Commitment[],
  asOf: CalendarDate,
  reachable: Content["updates"] = content.updates,
): Topic[] {
  const news = getNews(commitments, content.places, asOf);
  const topic = (kind: ThreadKind) => (entry: { id: string; title: string; guid: string }) => ({
    ...entry,
    kind,
    permalink: getPermalink(kind, entry.id),
    sections: threads[kind].get(entry.id) ?? [],
    news: news.get(getPermalink(kind, entry.id)) ?? [],
  });
  const goalNames = getGoalNames(content);
  const titled = (kind: "programmes" | "workstreams" | "goals") =>
    content[kind]
      .toSorted(compareByOrder)
      .map(({ id, data }) => ({
        id,
        title: (kind === "goals" && goalNames.get(id)) || data.title,
        guid: getGuid(kind, id, data),
      }))
      .map(topic(kind));
  const places = content.places
    .map(({ id, data }) => ({ id, title: data.name, guid: getPermalink("places", id) }))
    .map(topic("places"));
  // A tag of nothing that readers see would tell of what is held. With updates that were withdrawn its page and feed stay.
  const tagged = new Set(reachable.flatMap(({ data }) => data.tags));
  const tags = content.site.tags
    .filter(({ id }) => tagged.has(id))
    .map(({ id, title }) => ({ id, title, guid: getPermalink("tags", id) }))
    .map(topic("tags"));
  return [...titled("programmes"), ...titled("workstreams"), ...titled("goals"), ...places, ...tags];
}

/** The dates of commitments that passed or moved, by the addresses of the topics that they are about, newest first. */
function getNews(
  commitments: Commitment[],
  places: Content["places"],
  asOf: CalendarDate,
): Map<string, CommitmentNews[]> {
  const members = groupMembers(places);
  const all = commitments.flatMap((commitment) =>
    getHistory(commitment, asOf).flatMap(({ date, ...entry }) =>
      date !== undefined && (entry.kind === "passed" || entry.kind === "moved")
        ? [{ commitment, entry: { ...entry, date } }]
        : [],
    ),
  );
  const news = new Map<string, CommitmentNews[]>();
  for (const one of all.toSorted((a, b) => compareNewestFirst(a.entry.date, b.entry.date))) {
    const { data, section } = one.commitment;
    // A commitment that names no place is for those of the section that made it.
    const named = data.places.length > 0 ? data.places : (section?.data.places ?? []);
    const about = [
      ...(section?.update.data.programme ?? []).map((id) => getPermalink("programmes", id)),
      ...(section?.update.data.tags ?? []).map((id) => getPermalink("tags", id)),
      ...(section?.data.workstream ? [getPermalink("workstreams", section.data.workstream)] : []),
      ...(section?.data.goals ?? []).map((id) => getPermalink("goals", id)),
      ...named
        .flatMap((id) => [id, ...(members.get(id) ?? []).map((place) => place.id)])
        .map((id) => getPermalink("places", id)),
    ];
    for (const topic of new Set(about)) {
      const known = news.get(topic);
      if (known) known.push(one);
      else news.set(topic, [one]);
    }
  }
  return news;
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
