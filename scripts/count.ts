/** How many checks came out how. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** The count of one check that passed or failed as a whole. */
export function countOne(passed: boolean): Count {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** The count of checks from the state that each ended in; one that never ended has failed. */
export function countStates(states: string[]): Count {
  const passed = states.filter((state) => state === "passed").length;
  const skipped = states.filter((state) => state === "skipped").length;
  return { passed, failed: states.length - passed - skipped, skipped };
}

/** The count of everything that several counts hold. */
export function total(counts: Count[]): Count {
  const sum = (of: keyof Count): number => counts.reduce((soFar, count) => soFar + count[of], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** A count as a line of plain text: `12 passed, 0 failed`. */
export function countLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
