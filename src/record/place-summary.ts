import { formatDate, type CalendarDate } from "./calendar.ts";
import { explainDue, findPastDue, getState, isPastDue } from "./commitment-state.ts";
import type { Commitment } from "./commitments.ts";
import type { Entry } from "./content.ts";
import type { PublicRecord } from "./index.ts";
import { noReport } from "./no-report.ts";
import { getGroups, groupMembers } from "./places.ts";
import type { Section } from "./threads.ts";

/** What was promised and reported for a place. */
export interface PlaceRecord {
  /** The newest first. */
  commitments: Commitment[];
  /** Newest first. */
  sections: Section[];
  /** Both in one look: `In Halton: 1 commitment, due in mid-May 2022, no report on this site since.` */
  line: string;
  /** The same where the name stands before it. */
  short: string;
}

/** What was promised and reported for a place. A promise to a group is one to each place of it, and the other way round. */
export function getPlaceRecord({ id, data }: Entry<"places">, record: PublicRecord): PlaceRecord {
  const { asOf, content, threads } = record;
  const within = new Map(content.places.map((place) => [place.id, place.data.within]));
  const members = groupMembers(content.places).get(id) ?? [];
  const names = new Set([id, ...getGroups(id, within), ...members.map((place) => place.id)]);
  const commitments = record.commitments.filter(({ data }) => data.places.some((place) => names.has(place)));
  const sections = threads.places.get(id) ?? [];
  const said = describe(commitments, sections, asOf);
  const short = said.charAt(0).toUpperCase() + said.slice(1);
  return { commitments, sections, line: `In ${data.name}: ${said}`, short };
}

function describe(commitments: Commitment[], [latest]: Section[], asOf: CalendarDate): string {
  if (commitments.length === 0 && latest === undefined) return "no commitments and no reports on this site.";
  const reported = latest === undefined ? "" : ` Latest report: ${formatDate(latest.published)}.`;
  return `${describePromised(commitments, asOf)}.${reported}`;
}

function describePromised(commitments: Commitment[], asOf: CalendarDate): string {
  const [only, ...others] = commitments;
  if (only === undefined) return "no commitments";
  if (others.length === 0) return ["1 commitment", ...describeOne(only, asOf)].join(", ");
  const overdue = findPastDue(commitments, asOf).length;
  return `${commitments.length} commitments${overdue === 0 ? "" : `, ${overdue} overdue with no report on this site since`}`;
}

function describeOne(commitment: Commitment, asOf: CalendarDate): string[] {
  const { due } = commitment.data;
  const state = getState(commitment, asOf);
  const date = due === undefined ? "no date given" : `due ${explainDue(due.text)}`;
  if (isPastDue(commitment, asOf)) return [date, "no report on this site since"];
  return state === noReport ? [date] : [date, `reported as ${state}`];
}
