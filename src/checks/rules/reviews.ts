import { formatDate } from "../../record/calendar.ts";
import { standingCollections } from "../../record/reviews.ts";
import { getValidEntries } from "../../source/index.ts";
import { writeStrategyPage } from "../example.ts";
import { error, locateInData, type Rule } from "../finding.ts";

export const reviews: Rule = {
  id: "reviews",
  about: "A page’s next review is to come after its last one.",
  why: "A page says of itself until when it is known to be right, so the two dates must make sense together.",
  wrong: { "strategy/vision.md": writeStrategyPage("reviewed: 2022-03-14\nreviewBy: 2022-01-31") },
  right: { "strategy/vision.md": writeStrategyPage("reviewed: 2022-03-14\nreviewBy: 2023-03-14") },
  check(source) {
    return standingCollections.flatMap((collection) =>
      getValidEntries(source, collection).flatMap((entry) => {
        const { reviewed, reviewBy } = entry.data;
        if (reviewed === undefined || reviewBy === undefined || reviewed < reviewBy) return [];
        return [
          error(
            locateInData(entry, ["reviewBy"]),
            `This page is to be reviewed next by ${formatDate(reviewBy)}, but it was last reviewed on ${formatDate(reviewed)}.`,
            `Write the day of the next review, after ${reviewed}, or leave “reviewBy” out.`,
          ),
        ];
      }),
    );
  },
};
