import type { CalendarDate } from "./calendar.ts";
import { commitmentStates, groupByState, explainState, type CommitmentState } from "./commitment-state.ts";
import type { Commitment } from "./commitments.ts";
import { noReport } from "./no-report.ts";
import type { Redirect } from "./addresses.ts";

/** How many commitments a page lists before there is another. */
export const commitmentsPerPage = 50;

/** Where a state had another name, its list had another address. */
export const movedFilters: Redirect[] = [
  { from: "/commitments/nothing-reported/", to: filterPermalink(noReport) },
];

/** The address of the list of a state. */
function filterPermalink(state: CommitmentState): string {
  return `/commitments/${filterId(state)}/`;
}

function filterId(state: CommitmentState): string {
  return state.replaceAll(" ", "-");
}

/** A choice of the list of commitments: all of them, or those of one state. */
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
    { id: "all", title: "All", commitments },
    ...commitmentStates.map((state) => ({
      id: filterId(state),
      title: explainState(state),
      commitments: groups.get(state) ?? [],
    })),
  ];
}
