import type { CalendarDate } from "./calendar.ts";
import type { Content } from "./content.ts";
import type { SectionData } from "../schemas/update.ts";

/**
 * The publication gate: whether an entry may be seen by anyone on a day.
 * A draft never is; a dated entry is from its date on.
 */
export function isPublic(
  data: { draft?: boolean | undefined; published?: CalendarDate | undefined },
  asOf: CalendarDate,
): boolean {
  return data.draft !== true && (data.published === undefined || data.published <= asOf);
}

/**
 * What is public of all that is written, as at a day: held entries are gone, and what is
 * left shows no trace of them.
 */
export function publicContent(all: Content, asOf: CalendarDate): Content {
  const open = <T extends { data: object }>(entries: T[]) =>
    entries.filter(({ data }) => isPublic(data, asOf));
  const plans = open(all.plans);
  const programmes = open(all.programmes);
  const planIds = idsOf(plans);
  const programmeIds = idsOf(programmes);
  const workstreams = open(all.workstreams).filter(({ data }) => programmeIds.has(data.programme));
  const goals = open(all.goals).filter(({ data }) => planIds.has(data.plan));
  const strategy = open(all.strategy);
  const planParts = open(all.planParts).filter(({ id }) => planIds.has(planOf(id)));
  const updates = open(all.updates).filter(({ data }) => programmeIds.has(data.programme));

  const known = { workstreams: idsOf(workstreams), goals: idsOf(goals) };
  const promised = new Set(
    [
      ...strategy,
      ...planParts,
      ...updates.flatMap((update) => update.data.sections.map((data) => ({ data }))),
    ]
      .flatMap(({ data }) => data.commitments)
      .map(({ id }) => id),
  );
  const pruned = updates.map((update) => ({
    ...update,
    data: {
      ...update.data,
      sections: update.data.sections.map((section) => prune(section, known, promised)),
    },
  }));
  return { ...all, plans, programmes, workstreams, goals, strategy, planParts, updates: pruned };
}

/** The id of the plan that a part belongs to: the folder in the part's id. */
export function planOf(partId: string): string {
  return partId.slice(0, partId.indexOf("/"));
}

function idsOf(entries: { id: string }[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}

function prune(
  section: SectionData,
  known: { workstreams: Set<string>; goals: Set<string> },
  promised: Set<string>,
): SectionData {
  const { workstream } = section;
  return {
    ...section,
    workstream: workstream !== undefined && known.workstreams.has(workstream) ? workstream : undefined,
    goals: section.goals.filter((id) => known.goals.has(id)),
    outcomes: section.outcomes.filter(({ commitment }) => promised.has(commitment)),
  };
}
