import { ageWords } from "./calendar.ts";
import type { PublicRecord } from "./index.ts";
import { inOrder, type Entry } from "./content.ts";
import type { Section } from "./threads.ts";

/** How many updates the table of reports shows: what fits on a printed page. */
const updatesShown = 8;

/** A workstream with what was reported of it last. */
export interface WorkstreamReports {
  workstream: Entry<"workstreams">;
  latest: Section | undefined;
  /** How old that was on the day of the record, in words. */
  age: string | undefined;
  /** Whether each of the programme’s updates reported on it; none where they are not expected to. */
  reported: boolean[];
}

/** The workstreams of a programme, and which of its latest updates reported on them. */
export interface ReportTable {
  programme: Entry<"programmes">;
  /**
   * Newest first: the first columns are those that a phone shows. None of a programme that doesn’t say that its
   * updates report on all workstreams: an update without one is then nothing to be told of.
   */
  updates: Entry<"updates">[];
  rows: WorkstreamReports[];
}

/** A table of reports for each programme that has workstreams. */
export function reportTables({ asOf, content, updatesByProgramme, threads }: PublicRecord): ReportTable[] {
  const workstreams = Map.groupBy(content.workstreams.toSorted(inOrder), ({ data }) => data.programme);
  return content.programmes.toSorted(inOrder).flatMap((programme) => {
    const own = workstreams.get(programme.id) ?? [];
    if (own.length === 0) return [];
    const all = programme.data.reportsAllWorkstreams ? (updatesByProgramme.get(programme.id) ?? []) : [];
    const updates = all.slice(0, updatesShown);
    const rows = own.map((workstream) => {
      const sections = threads.workstreams.get(workstream.id) ?? [];
      const reporting = new Set(sections.map(({ update }) => update.id));
      const [latest] = sections;
      return {
        workstream,
        latest,
        age: latest && ageWords(latest.published, asOf),
        reported: updates.map(({ id }) => reporting.has(id)),
      };
    });
    return [{ programme, updates, rows }];
  });
}
