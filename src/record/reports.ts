import type { PublicRecord } from "./index.ts";
import { inOrder, type Entry } from "./content.ts";

/** How many updates the table of reports shows: what fits on a printed page. */
const updatesShown = 8;

/** The latest updates of a programme and, for each of its workstreams, which of them reported on it. */
export interface ReportTable {
  programme: Entry<"programmes">;
  /** Newest first: the first columns are those that a phone shows. */
  updates: Entry<"updates">[];
  rows: { workstream: Entry<"workstreams">; reported: boolean[] }[];
}

/** A table of reports for each programme that has workstreams. */
export function reportTables({ content, updatesByProgramme, threads }: PublicRecord): ReportTable[] {
  const workstreams = Map.groupBy(content.workstreams.toSorted(inOrder), ({ data }) => data.programme);
  return content.programmes.toSorted(inOrder).flatMap((programme) => {
    const own = workstreams.get(programme.id) ?? [];
    if (own.length === 0) return [];
    const updates = (updatesByProgramme.get(programme.id) ?? []).slice(0, updatesShown);
    const rows = own.map((workstream) => {
      const sections = threads.workstreams.get(workstream.id) ?? [];
      const reporting = new Set(sections.map(({ update }) => update.id));
      return { workstream, reported: updates.map(({ id }) => reporting.has(id)) };
    });
    return [{ programme, updates, rows }];
  });
}
