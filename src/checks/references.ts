import { memoize } from "../lib/memoize.ts";
import { getComponent } from "../schemas/components.ts";
import { id as anId } from "../schemas/fields.ts";
import type { Collection } from "../schemas/index.ts";
import { getAttributes, findComponents } from "../source/components.ts";
import type { Path, Source, SourceEntry } from "../source/index.ts";
import { isRecord } from "../source/yaml.ts";
import { findCommitmentIds } from "./commitments.ts";
import { guessAt, type Guess } from "./did-you-mean.ts";
import { locateInData, locateInText, type Place } from "./finding.ts";

/** An id that an entry names, and what it must be the id of. */
export interface Reference {
  id: string;
  to: Collection | "commitments" | "tags";
  entry: SourceEntry;
  /** The list of ids that it is in, by its way in the data of the entry. */
  list?: string | undefined;
  at: () => Place;
}

const inCommitments = { "commitments.*.places.*": "places", "changes.*.dueDateOf": "commitments" } as const;

/** Where ids are in an entry of each collection; `*` stands for every item of a list. */
const places: Partial<Record<Collection, Record<string, Reference["to"]>>> = {
  strategy: inCommitments,
  plans: { ...inCommitments, replacedBy: "plans" },
  planParts: inCommitments,
  goals: { plan: "plans", within: "goals", "measures.*": "measures" },
  workstreams: { programme: "programmes" },
  places: { within: "places" },
  site: {
    "email.topics.*.programme": "programmes",
    "email.topics.*.workstream": "workstreams",
    "email.topics.*.goal": "goals",
    "email.topics.*.place": "places",
  },
  updates: {
    programme: "programmes",
    "tags.*": "tags",
    "changes.*.dueDateOf": "commitments",
    "programme.*": "programmes",
    "sections.*.workstream": "workstreams",
    "sections.*.goals.*": "goals",
    "sections.*.places.*": "places",
    "sections.*.commitments.*.places.*": "places",
    "sections.*.outcomes.*.commitment": "commitments",
    "sections.*.readings.*.measure": "measures",
  },
};

/** What the value at a path of an entry names by its id, if it names anything. */
export function nameAt(collection: Collection, path: Path): Reference["to"] | undefined {
  const where = path.map((step) => (typeof step === "number" ? "*" : String(step))).join(".");
  return places[collection]?.[where];
}

/** The ids that can be named, of entries that don’t fit their schema too. */
export function getIds(source: Source, to: Reference["to"]): ReadonlySet<string> {
  if (to === "tags") return findTagIds(source);
  return to === "commitments" ? findCommitmentIds(source) : (source.ids.get(to) ?? new Set());
}

/** The ids of the tags that site.yaml lists, also where something else of it doesn’t fit. */
export const findTagIds = memoize((source: Source): ReadonlySet<string> => {
  const listed = source.entries.flatMap(({ collection, raw }): unknown[] =>
    collection === "site" && isRecord(raw) && Array.isArray(raw.tags) ? raw.tags : [],
  );
  return new Set(listed.flatMap((tag) => (isRecord(tag) && typeof tag.id === "string" ? [tag.id] : [])));
});

/** The guesses at the ids that can be named, one for all of a kind. */
export function findIdGuesses(source: Source): (to: Reference["to"]) => Guess {
  const guesses = new Map<Reference["to"], Guess>();
  return (to) => {
    const guess = guesses.get(to) ?? guessAt(getIds(source, to));
    guesses.set(to, guess);
    return guess;
  };
}

/** Every id that entries name, also in entries that don’t fit their schema, so that all problems are seen at once. */
export const findReferences = memoize((source: Source): Reference[] =>
  source.entries.flatMap((entry) => [
    ...(entry.readable ? findInFields(entry) : []),
    ...findInComponents(entry),
  ]),
);

function findInFields(entry: SourceEntry): Reference[] {
  return Object.entries(places[entry.collection] ?? {}).flatMap(([where, to]) =>
    findTexts(entry.raw, where.split("."), []).map(({ id, path }) => ({
      id,
      to,
      entry,
      list: typeof path.at(-1) === "number" ? path.slice(0, -1).join(".") : undefined,
      at: () => locateInData(entry, path),
    })),
  );
}

function findInComponents(entry: SourceEntry): Reference[] {
  const { body } = entry;
  return findComponents(body).flatMap((node) => {
    const named = getComponent(node.name)?.names ?? {};
    return (body ? getAttributes(node, body) : []).flatMap(({ name, value, valueStart }) => {
      const to = Object.hasOwn(named, name) ? named[name] : undefined;
      const id = anId.safeParse(value).data;
      return to && id ? [{ id, to, entry, at: () => locateInText(entry, valueStart) }] : [];
    });
  });
}

/** The ids at a place of some data. What is no id is for the schema to say. */
function findTexts(data: unknown, [step, ...rest]: string[], path: Path): { id: string; path: Path }[] {
  if (step === undefined) {
    const id = anId.safeParse(data).data;
    return id === undefined ? [] : [{ id, path }];
  }
  if (step === "*") {
    return Array.isArray(data) ? data.flatMap((item, index) => findTexts(item, rest, [...path, index])) : [];
  }
  return isRecord(data) ? findTexts(data[step], rest, [...path, step]) : [];
}
