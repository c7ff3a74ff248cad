import { listPromises, type CommitmentData } from "../schemas/commitment.ts";
import { committing } from "../schemas/index.ts";
import { getValidEntries, type Path, type Source, type SourceEntry } from "../source/index.ts";
import { memoize } from "../lib/memoize.ts";
import { isRecord } from "../source/yaml.ts";
import { isMisdated } from "./rules/file-name.ts";

/** A commitment with where it stands, and the day it was made if it was made in an update whose day is known. */
export interface Promised {
  entry: SourceEntry;
  path: Path;
  data: CommitmentData;
  published?: string;
}

/** A commitment, and the way to it in the data of its entry. */
export type Placed = Pick<Promised, "path" | "data">;

/** The commitments of all entries that fit their schema, in the order of the files. */
export function findCommitments(source: Source): Promised[] {
  const standing = committing
    .flatMap((collection): SourceEntry[] => getValidEntries(source, collection))
    .flatMap((entry) => listCommitments(entry).map((placed) => ({ entry, ...placed })));
  const reported = getValidEntries(source, "updates").flatMap((entry) => {
    const day = isMisdated(entry) ? {} : { published: entry.data.published };
    return listCommitments(entry).map((placed) => ({ entry, ...placed, ...day }));
  });
  return [...standing, ...reported];
}

/** The commitments that an entry makes, on its page or in its sections; none where it doesn’t fit its schema. */
export function listCommitments({ data }: SourceEntry): Placed[] {
  if (data && "commitments" in data) return placeCommitments(data.commitments, []);
  if (!data || !("programme" in data) || !("sections" in data)) return [];
  return data.sections.flatMap(({ commitments }, section) =>
    placeCommitments(commitments, ["sections", section]),
  );
}

/** The commitments of a page or a section, each with its milestones, which are reported on as it is. */
function placeCommitments(commitments: readonly CommitmentData[], path: Path): Placed[] {
  return commitments.flatMap((one, index) => {
    const own = [...path, "commitments", index];
    const [, ...milestones] = listPromises([one]);
    return [
      { path: own, data: one },
      ...milestones.map((data, step) => ({ path: [...own, "milestones", step], data })),
    ];
  });
}

/** The ids of all commitments and milestones, also of those in entries that don't fit their schema. A goal is one too. */
export const findCommitmentIds = memoize((source: Source): ReadonlySet<string> => {
  const goals = source.entries.flatMap(({ collection, id }) => (collection === "goals" ? [id] : []));
  const made = findMade(source).flatMap((one) => [one, ...listIn(one, "milestones")]);
  return new Set([...goals, ...made.flatMap(getWrittenId)]);
});

/** The ids of those that pages and sections make, which have a page of their own. */
export function findMadeIds(source: Source): string[] {
  return findMade(source).flatMap(getWrittenId);
}

/** The commitments as they are written. */
function findMade(source: Source): unknown[] {
  return source.entries.flatMap(({ raw }) =>
    [raw, ...listIn(raw, "sections")].flatMap((maker) => listIn(maker, "commitments")),
  );
}

function listIn(data: unknown, key: string): unknown[] {
  const list = isRecord(data) ? data[key] : undefined;
  return Array.isArray(list) ? list : [];
}

function getWrittenId(one: unknown): string[] {
  return isRecord(one) && typeof one.id === "string" ? [one.id] : [];
}
