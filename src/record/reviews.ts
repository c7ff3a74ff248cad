import { formatDate, type CalendarDate } from "./calendar.ts";

/** The collections whose pages stand until someone changes them, and so are reviewed. */
export const standingCollections = [
  "strategy",
  "plans",
  "planParts",
  "goals",
  "programmes",
  "workstreams",
  "pages",
] as const;

/** What a standing page says of its reviews. */
export interface Review {
  owner?: string | undefined;
  reviewed?: CalendarDate | undefined;
  reviewBy?: CalendarDate | undefined;
}

/** True from the day by which a page is to be reviewed on. */
export function isReviewDue({ reviewBy }: Review, asOf: CalendarDate): boolean {
  return reviewBy !== undefined && reviewBy <= asOf;
}

/**
 * What readers are told of a page whose review is late, with dates in words; nothing up to the end
 * of the day that it was due by. Where no review is written down, none is denied.
 */
export function describeLateReview({ reviewed, reviewBy }: Review, asOf: CalendarDate): string | undefined {
  if (reviewBy === undefined || reviewBy >= asOf) return undefined;
  return `This page was due to be reviewed by ${formatDate(reviewBy)}. ${describeLastReview({ reviewed })}`;
}

/** When a page was last reviewed, in words. */
export function describeLastReview({ reviewed }: Review): string {
  return reviewed === undefined
    ? "No review has been recorded since it was published."
    : `It was last reviewed on ${formatDate(reviewed)}.`;
}
