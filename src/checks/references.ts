import { id as anId } from "../schemas/fields.ts";
import type { Collection } from "../schemas/index.ts";
import type { Path, Source, SourceEntry } from "../source/index.ts";
import { isRecord } from "../source/yaml.ts";

/** An id that an entry names, and what it must be the id of. */
export interface Reference {
  entry: SourceEntry;
  path: Path;
  id: string;
  to: Collection | "commitments";
}

/** Where ids are in an entry of each collection; `*` stands for every item of a list. */
const places: Partial<Record<Collection, Record<string, Reference["to"]>>> = {
  strategy: { "commitments.*.places.*": "places" },
  planParts: { "commitments.*.places.*": "places" },
  goals: { plan: "plans" },
  workstreams: { programme: "programmes" },
  places: { within: "places" },
  updates: {
    programme: "programmes",
    "sections.*.workstream": "workstreams",
    "sections.*.goals.*": "goals",
    "sections.*.places.*": "places",
    "sections.*.commitments.*.places.*": "places",
    "sections.*.outcomes.*.commitment": "commitments",
    "sections.*.readings.*.measure": "measures",
  },
};

/** Every id that entries name, also in entries that don’t fit their schema, so that all problems are seen at once. */
export function referencesIn(source: Source): Reference[] {
  const readable = source.entries.filter((entry) => entry.readable);
  return readable.flatMap((entry) =>
    Object.entries(places[entry.collection] ?? {}).flatMap(([where, to]) =>
      textsAt(entry.raw, where.split("."), []).map(({ id, path }) => ({ entry, path, id, to })),
    ),
  );
}

/** The ids at a place of some data. What is no id is for the schema to say. */
function textsAt(data: unknown, [step, ...rest]: string[], path: Path): { id: string; path: Path }[] {
  if (step === undefined) {
    const id = anId.safeParse(data).data;
    return id === undefined ? [] : [{ id, path }];
  }
  if (step === "*") {
    return Array.isArray(data) ? data.flatMap((item, index) => textsAt(item, rest, [...path, index])) : [];
  }
  return isRecord(data) ? textsAt(data[step], rest, [...path, step]) : [];
}
