/** What a build tells while it works, in words for the person who waits. */
export type Progress = (step: string) => void;
