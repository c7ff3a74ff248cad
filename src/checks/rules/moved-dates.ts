import { publishedCollections } from "../../record/published.ts";
import { getValidEntries } from "../../source/index.ts";
import { findCommitmentIds, listCommitments } from "../commitments.ts";
import { writeStrategyPage } from "../example.ts";
import { error, locateInData, type Rule } from "../finding.ts";

const page = (id: string) =>
  writeStrategyPage(
    `changes:\n  - { date: 2022-05-03, kind: major, note: It is due later., was: May 2022, now: June 2022, dueDateOf: ${id} }\ncommitments:\n  - { id: more-beds, promise: More beds., due: { text: June 2022 } }`,
  );

export const movedDates: Rule = {
  id: "moved-dates",
  about: "A note says of a commitment of its own page that the due date moved.",
  why: "Readers and subscribers of the commitment are told of it, with a link to where it was made.",
  wrong: {
    "strategy/vision.md": page("quieter-beds"),
    "strategy/beds.md": writeStrategyPage("commitments:\n  - { id: quieter-beds, promise: Quieter beds. }"),
  },
  right: { "strategy/vision.md": page("more-beds") },
  check(source) {
    const all = findCommitmentIds(source);
    return publishedCollections.flatMap((collection) =>
      getValidEntries(source, collection).flatMap((entry) => {
        const own = new Set(listCommitments(entry).map(({ data }) => data.id));
        return entry.data.changes.flatMap(({ dueDateOf }, index) =>
          // One that nothing has is for `known-ids` to say.
          dueDateOf === undefined || own.has(dueDateOf) || !all.has(dueDateOf)
            ? []
            : [
                error(
                  locateInData(entry, ["changes", index, "dueDateOf"]),
                  `The commitment “${dueDateOf}” isn’t one of this page.`,
                  "Put the note on the page that made it, or leave “dueDateOf” out.",
                ),
              ],
        );
      }),
    );
  },
};
