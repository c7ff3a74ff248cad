/** How much of a step is done. */
export interface Count {
  done: number;
  total: number;
}

/** What a build tells while it works, in words for the person who waits: the step, and again as it goes on with a count. */
export type Progress = (step: string, count?: Count) => void;
