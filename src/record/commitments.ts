import { newestFirst, type CalendarDate } from "./calendar.ts";
import type { Content } from "./content.ts";
import { permalinkOf } from "./permalinks.ts";
import type { Section } from "./threads.ts";
import type { CommitmentData, OutcomeStatus } from "../schemas/commitment.ts";

/** Where a commitment was made. A standing page has no date. */
export interface Origin {
  title: string;
  /** What links call it, beside its day. */
  label: string;
  permalink: string;
  date: CalendarDate | undefined;
}

/** What one section reported of a commitment. */
export interface Outcome {
  status: OutcomeStatus;
  note: string;
  date: CalendarDate;
  section: Section;
}

/** A commitment with where it was made and all that has been reported of it, oldest first. */
export interface Commitment {
  id: string;
  data: CommitmentData;
  origin: Origin;
  outcomes: Outcome[];
}

/** All commitments of the public record: those of the latest updates first, then those of standing pages. */
export function commitmentsOf(content: Content, sections: Section[]): Commitment[] {
  const outcomes = outcomesOf(sections);
  const made = (origin: Origin) => (data: CommitmentData) => ({
    id: data.id,
    data,
    origin,
    outcomes: outcomes.get(data.id) ?? [],
  });
  const reported = sections.flatMap(({ data, label, permalink, published }) =>
    data.commitments.map(made({ title: data.heading, label, permalink, date: published })),
  );
  const standing = (["strategy", "planParts"] as const).flatMap((collection) =>
    content[collection].flatMap(({ id, data }) =>
      data.commitments.map(
        made({
          title: data.title,
          label: data.title,
          permalink: permalinkOf(collection, id),
          date: undefined,
        }),
      ),
    ),
  );
  return [...reported, ...standing];
}

/** What sections report of commitments, by the commitment's id, oldest first. */
function outcomesOf(sections: Section[]): Map<string, Outcome[]> {
  const outcomes = new Map<string, Outcome[]>();
  for (const section of sections.toSorted((a, b) => newestFirst(b.published, a.published))) {
    for (const { commitment, status, note } of section.data.outcomes) {
      const outcome = { status, note, date: section.published, section };
      const known = outcomes.get(commitment);
      if (known) known.push(outcome);
      else outcomes.set(commitment, [outcome]);
    }
  }
  return outcomes;
}
