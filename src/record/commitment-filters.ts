import type { CalendarDate } from "./calendar.ts";
import { commitmentStates, groupByState, type CommitmentState } from "./commitment-state.ts";
import type { Commitment } from "./commitments.ts";

/** How many commitments a page lists before there is another. */
export const commitmentsPerPage = 50;

/** A choice of the list of commitments: all of them, or those of one state. */
export interface CommitmentFilter {
  /** Its part of the address: `/commitments/in-progress/`. */
  id: string;
  title: string;
  commitments: Commitment[];
}

/** The choices of the list of commitments; a state that no commitment has is a choice too. */
export function commitmentFilters(commitments: Commitment[], asOf: CalendarDate): CommitmentFilter[] {
  const groups = groupByState(commitments, asOf);
  return [
    { id: "all", title: "All", commitments },
    ...commitmentStates.map((state) => ({
      id: state.replaceAll(" ", "-"),
      title: stateWords(state),
      commitments: groups.get(state) ?? [],
    })),
  ];
}

/** A state as the words of a label. */
export function stateWords(state: CommitmentState): string {
  return state.charAt(0).toUpperCase() + state.slice(1);
}
