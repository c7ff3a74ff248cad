import { compareByOrder, type Content, type Entry } from "./content.ts";
import type { Commitment } from "./commitments.ts";
import { getGoalNames } from "./goals.ts";

const kinds = ["plans", "programmes", "workstreams", "goals", "places"] as const;

type IndexedKind = (typeof kinds)[number];

/** What updates without a programme are kept under, which is no id. */
const noProgramme = "";

/** Whether two updates have a programme in common, or both have none. */
export function sharesProgramme(
  one: Pick<Entry<"updates">["data"], "programme">,
  other: Pick<Entry<"updates">["data"], "programme">,
): boolean {
  const keys = listProgrammes(other);
  return listProgrammes(one).some((id) => keys.includes(id));
}

/** The programmes that an update is kept under: the first is the one whose updates it stands among. */
export function listProgrammes({ programme }: Pick<Entry<"updates">["data"], "programme">): string[] {
  return programme.length > 0 ? programme : [noProgramme];
}

/** What pages look things up in, made once so that no page searches a list. */
export interface Indexes {
  byId: { [C in IndexedKind]: Map<string, Entry<C>> };
  /** What goals are called away from their plan, by their ids. */
  goalNames: Map<string, string>;
  /** The goals within each goal, in their order, by its id. */
  goalsWithin: Map<string, Entry<"goals">[]>;
  /** The goals that each measure tells of, in their order, by its id. */
  goalsByMeasure: Map<string, Entry<"goals">[]>;
  /** The updates of each programme, newest first, and under no id those of none. */
  updatesByProgramme: Map<string, Entry<"updates">[]>;
  /** Where each update stands among those of its programme, by its id. */
  positions: Map<string, number>;
  /** Milestones too, by their own ids. */
  commitmentsById: Map<string, Commitment>;
  /** The commitments made on each page or in each section, by its permalink. */
  commitmentsByOrigin: Map<string, Commitment[]>;
}

/** Makes the indexes of a record. `updates` are newest first. */
export function getIndexes(
  content: Content,
  updates: Entry<"updates">[],
  commitments: Commitment[],
): Indexes {
  const updatesByProgramme = groupBy(updates, listProgrammes);
  const goals = content.goals.toSorted(compareByOrder);
  return {
    byId: {
      plans: indexEntries(content.plans),
      programmes: indexEntries(content.programmes),
      workstreams: indexEntries(content.workstreams),
      goals: indexEntries(content.goals),
      places: indexEntries(content.places),
    },
    goalNames: getGoalNames(content),
    goalsWithin: groupBy(goals, ({ within }) => (within === undefined ? [] : [within])),
    goalsByMeasure: groupBy(goals, ({ measures }) => measures),
    updatesByProgramme,
    positions: new Map(
      [...updatesByProgramme].flatMap(([programme, own]) =>
        own.flatMap(({ id, data }, position) =>
          listProgrammes(data)[0] === programme ? [[id, position] as const] : [],
        ),
      ),
    ),
    commitmentsById: indexEntries(commitments.flatMap((one) => [one, ...one.milestones])),
    commitmentsByOrigin: Map.groupBy(commitments, ({ origin }) => origin.permalink),
  };
}

/** Entries under each of the keys that they have, in their order. */
function groupBy<C extends "updates" | "goals">(
  entries: Entry<C>[],
  keysOf: (data: Entry<C>["data"]) => string[],
): Map<string, Entry<C>[]> {
  const pairs = entries.flatMap((entry) => [...new Set(keysOf(entry.data))].map((key) => ({ key, entry })));
  return new Map(
    [...Map.groupBy(pairs, ({ key }) => key)].map(([key, own]) => [key, own.map(({ entry }) => entry)]),
  );
}

/** The entries of some ids, in the ids' order; an id that has none is passed over. */
export function pick<T>(entries: Map<string, T>, ids: readonly (string | undefined)[]): T[] {
  return ids.flatMap((id) => (id === undefined ? [] : (entries.get(id) ?? [])));
}

function indexEntries<T extends { id: string }>(entries: T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
