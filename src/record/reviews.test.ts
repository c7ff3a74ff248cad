import { expect, test } from "vitest";
import { isReviewDue, describeLateReview } from "./reviews.ts";

const review = { reviewed: "2025-05-01", reviewBy: "2026-05-01" };

test("a page whose review is late says since when, and when the last one was", () => {
  expect(describeLateReview(review, "2026-05-02")).toBe(
    "This page was due to be reviewed by 1 May 2026. It was last reviewed on 1 May 2025.",
  );
});

test("a page with no review written down says no more than that", () => {
  expect(describeLateReview({ reviewBy: "2026-05-01" }, "2026-05-02")).toBe(
    "This page was due to be reviewed by 1 May 2026. No review has been recorded since it was published.",
  );
});

test("a page whose day has not passed says nothing", () => {
  expect(describeLateReview(review, "2026-05-01")).toBeUndefined();
  expect(describeLateReview({ reviewed: "2025-05-01" }, "2026-05-02")).toBeUndefined();
});

test.each([
  ["2026-04-30", false],
  ["2026-05-01", true],
  ["2026-05-02", true],
])("editors hear of a review from its day on: %s %s", (asOf, due) => {
  expect(isReviewDue(review, asOf)).toBe(due);
});
