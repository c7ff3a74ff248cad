import type { CommitmentData } from "../schemas/commitment.ts";
import { validEntries, type Path, type Source, type SourceEntry } from "../source/index.ts";
import { memoize } from "../lib/memoize.ts";
import { isRecord } from "../source/yaml.ts";
import { isMisdated } from "./file-name.ts";

/** A commitment with where it stands, and the day it was made if it was made in an update whose day is known. */
export interface Promised {
  entry: SourceEntry;
  path: Path;
  data: CommitmentData;
  published?: string;
}

/** The commitments of all entries that fit their schema, in the order of the files. */
export function commitmentsOf(source: Source): Promised[] {
  const standing = [...validEntries(source, "strategy"), ...validEntries(source, "planParts")].flatMap(
    (entry) => entry.data.commitments.map((data, index) => ({ entry, path: ["commitments", index], data })),
  );
  const reported = validEntries(source, "updates").flatMap((entry) =>
    entry.data.sections.flatMap(({ commitments }, section) =>
      commitments.map((data, index) => ({
        entry,
        path: ["sections", section, "commitments", index],
        data,
        ...(isMisdated(entry) ? {} : { published: entry.data.published }),
      })),
    ),
  );
  return [...standing, ...reported];
}

/** The ids of all commitments, also of those in entries that don't fit their schema. */
export const commitmentIds = memoize((source: Source): ReadonlySet<string> => {
  const ids = source.entries.flatMap(({ raw }) => {
    const sections = isRecord(raw) && Array.isArray(raw.sections) ? raw.sections : [];
    return [raw, ...sections].flatMap(idsIn);
  });
  return new Set(ids);
});

function idsIn(made: unknown): string[] {
  const commitments: unknown[] = isRecord(made) && Array.isArray(made.commitments) ? made.commitments : [];
  return commitments.flatMap((one) => (isRecord(one) && typeof one.id === "string" ? [one.id] : []));
}
