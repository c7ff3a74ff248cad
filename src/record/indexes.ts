import type { Content, Entry } from "./content.ts";
import type { Commitment } from "./commitments.ts";
import { getGoalNames } from "./goals.ts";

const kinds = ["plans", "programmes", "workstreams", "goals", "places"] as const;

type IndexedKind = (typeof kinds)[number];

/** What pages look things up in, made once so that no page searches a list. */
export interface Indexes {
  byId: { [C in IndexedKind]: Map<string, Entry<C>> };
  /** What goals are called away from their plan, by their ids. */
  goalNames: Map<string, string>;
  /** The updates of each programme, newest first. */
  updatesByProgramme: Map<string, Entry<"updates">[]>;
  /** Where each update stands among those of its programme, by its id. */
  positions: Map<string, number>;
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
  const updatesByProgramme = Map.groupBy(updates, ({ data }) => data.programme);
  return {
    byId: {
      plans: indexEntries(content.plans),
      programmes: indexEntries(content.programmes),
      workstreams: indexEntries(content.workstreams),
      goals: indexEntries(content.goals),
      places: indexEntries(content.places),
    },
    goalNames: getGoalNames(content),
    updatesByProgramme,
    positions: new Map(
      [...updatesByProgramme.values()].flatMap((own) =>
        own.map(({ id }, position) => [id, position] as const),
      ),
    ),
    commitmentsById: indexEntries(commitments),
    commitmentsByOrigin: Map.groupBy(commitments, ({ origin }) => origin.permalink),
  };
}

/** The entries of some ids, in the ids' order; an id that has none is passed over. */
export function pick<T>(entries: Map<string, T>, ids: readonly (string | undefined)[]): T[] {
  return ids.flatMap((id) => (id === undefined ? [] : (entries.get(id) ?? [])));
}

function indexEntries<T extends { id: string }>(entries: T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
