import type { CommitmentData } from "../schemas/commitment.ts";
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
  if (data && "commitments" in data) {
    return data.commitments.map((one, index) => ({ path: ["commitments", index], data: one }));
  }
  if (!data || !("programme" in data) || !("sections" in data)) return [];
  return data.sections.flatMap(({ commitments }, section) =>
    commitments.map((one, index) => ({ path: ["sections", section, "commitments", index], data: one })),
  );
}

/** The ids of all commitments, also of those in entries that don't fit their schema. A goal is one too. */
export const findCommitmentIds = memoize((source: Source): ReadonlySet<string> => {
  const goals = source.entries.flatMap(({ collection, id }) => (collection === "goals" ? [id] : []));
  return new Set([...goals, ...findMadeIds(source)]);
});

/** The ids of those that pages and sections make, which have a page of their own. */
export function findMadeIds(source: Source): string[] {
  return source.entries.flatMap(({ raw }) => {
    const sections = isRecord(raw) && Array.isArray(raw.sections) ? raw.sections : [];
    return [raw, ...sections].flatMap(findIds);
  });
}

function findIds(made: unknown): string[] {
  const commitments: unknown[] = isRecord(made) && Array.isArray(made.commitments) ? made.commitments : [];
  return commitments.flatMap((one) => (isRecord(one) && typeof one.id === "string" ? [one.id] : []));
}
