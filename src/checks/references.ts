import type { Collection, Data } from "../schemas/index.ts";
import { validEntries, type Path, type Source, type SourceEntry } from "../source/index.ts";

/** An id that an entry names, and what it must be the id of. */
export interface Reference {
  entry: SourceEntry;
  path: Path;
  id: string;
  to: Collection | "commitments";
}

type Found = Omit<Reference, "entry">;
type Section = Data<"updates">["sections"][number];

/** Every id that valid entries name. */
export function referencesIn(source: Source): Reference[] {
  const by = (entry: SourceEntry) => (found: Found) => ({ entry, ...found });
  return [
    ...validEntries(source, "strategy").flatMap((entry) => ofCommitments([], entry.data).map(by(entry))),
    ...validEntries(source, "planParts").flatMap((entry) => ofCommitments([], entry.data).map(by(entry))),
    ...validEntries(source, "goals").flatMap((entry) =>
      one(["plan"], entry.data.plan, "plans").map(by(entry)),
    ),
    ...validEntries(source, "workstreams").flatMap((entry) =>
      one(["programme"], entry.data.programme, "programmes").map(by(entry)),
    ),
    ...validEntries(source, "places").flatMap((entry) =>
      one(["within"], entry.data.within, "places").map(by(entry)),
    ),
    ...validEntries(source, "updates").flatMap((entry) =>
      [
        ...one(["programme"], entry.data.programme, "programmes"),
        ...entry.data.sections.flatMap((section, index) => ofSection(["sections", index], section)),
      ].map(by(entry)),
    ),
  ];
}

function ofSection(path: Path, section: Section): Found[] {
  return [
    ...one([...path, "workstream"], section.workstream, "workstreams"),
    ...many([...path, "goals"], section.goals, "goals"),
    ...many([...path, "places"], section.places, "places"),
    ...ofCommitments(path, section),
    ...section.outcomes.flatMap(({ commitment }, index) =>
      one([...path, "outcomes", index, "commitment"], commitment, "commitments"),
    ),
    ...section.readings.flatMap(({ measure }, index) =>
      one([...path, "readings", index, "measure"], measure, "measures"),
    ),
  ];
}

function ofCommitments(path: Path, { commitments }: { commitments: { places: string[] }[] }): Found[] {
  return commitments.flatMap(({ places }, index) =>
    many([...path, "commitments", index, "places"], places, "places"),
  );
}

function many(path: Path, ids: string[], to: Reference["to"]): Found[] {
  return ids.flatMap((id, index) => one([...path, index], id, to));
}

function one(path: Path, id: string | undefined, to: Reference["to"]): Found[] {
  return id === undefined ? [] : [{ path, id, to }];
}
