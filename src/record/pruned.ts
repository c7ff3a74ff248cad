import type { Entries } from "./addresses.ts";
import type { Entry } from "./content.ts";
import type { SectionData } from "../schemas/update.ts";

/** Updates of which no section names a workstream, a goal or a commitment that content doesn't have. */
export function pruned(updates: Entry<"updates">[], content: Entries): Entry<"updates">[] {
  const workstreams = idsOf(content.workstreams);
  const goals = idsOf(content.goals);
  const promised = idsOf([
    ...content.goals,
    ...[...content.strategy, ...content.planParts].flatMap(({ data }) => data.commitments),
    ...content.updates.flatMap(({ data }) => data.sections.flatMap(({ commitments }) => commitments)),
  ]);
  const prune = (section: SectionData): SectionData => ({
    ...section,
    workstream: workstreams.has(section.workstream ?? "") ? section.workstream : undefined,
    goals: section.goals.filter((id) => goals.has(id)),
    outcomes: section.outcomes.filter(({ commitment }) => promised.has(commitment)),
  });
  return updates.map((update) => ({
    ...update,
    data: { ...update.data, sections: update.data.sections.map(prune) },
  }));
}

function idsOf(entries: { id: string }[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}
