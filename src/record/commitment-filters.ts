import { compareNewestFirst, getYear, type CalendarDate } from "./calendar.ts";
import {
  commitmentStates,
  groupByLabel,
  groupByState,
  explainState,
  findPastDue,
  overdueTitle,
  type CommitmentState,
} from "./commitment-state.ts";
import type { Commitment } from "./commitments.ts";
import { noReport } from "./no-report.ts";
import type { Redirect } from "./addresses.ts";
import { getCommitmentPermalink, getCommitmentsPermalink } from "../routes.ts";

/** How many commitments a page lists before there is another. */
export const commitmentsPerPage = 50;

/** The name of the list of those that are overdue. */
export const overdueList = "overdue";

/** The address of that list. */
export const overduePermalink = getCommitmentsPermalink(overdueList);

/** Where a state had another name, its list had another address. */
export const movedFilters: Redirect[] = [
  { from: "/commitments/nothing-reported/", to: getCommitmentsPermalink(noReport) },
];

/**
 * The names that no commitment may have, as the site keeps the addresses for lists: those that there are, one for
 * commitments that are overdue, and those of years.
 */
export function isListName(id: string): boolean {
  const lists = ["all", overdueList, ...commitmentStates.map(filterId)].map(getCommitmentsPermalink);
  return (
    /^\d{4}$/.test(id) ||
    [...lists, ...movedFilters.map(({ from }) => from)].includes(getCommitmentPermalink(id))
  );
}

function filterId(state: CommitmentState): string {
  return state.replaceAll(" ", "-");
}

/** A choice of the list of commitments: all of them, or those of one state or year. */
interface CommitmentFilter {
  /** Its part of the address: `/commitments/in-progress/`. */
  id: string;
  title: string;
  commitments: Commitment[];
}

/** The choices of the list of commitments; a state that no commitment has is a choice too. */
export function getCommitmentFilters(commitments: Commitment[], asOf: CalendarDate): CommitmentFilter[] {
  const groups = groupByState(commitments, asOf);
  return [
    { id: "all", title: "All", commitments: [...groupByLabel(commitments, asOf).values()].flat() },
    ...commitmentStates.map((state) => ({
      id: filterId(state),
      title: explainState(state),
      commitments: groups.get(state) ?? [],
    })),
  ];
}

/** Those that are overdue, the longest first. */
export function getOverdueFilter(commitments: Commitment[], asOf: CalendarDate): CommitmentFilter {
  return { id: overdueList, title: overdueTitle, commitments: findPastDue(commitments, asOf) };
}

/** The choices by the year in which commitments were made, newest first. What stands on a page has none. */
export function getCommitmentYears(commitments: Commitment[]): CommitmentFilter[] {
  const years = Map.groupBy(commitments, ({ origin: { date } }) => date && getYear(date));
  return [...years]
    .flatMap(([year, commitments]) => (year ? [{ id: year, title: `Made in ${year}`, commitments }] : []))
    .toSorted((a, b) => compareNewestFirst(a.id, b.id));
}
