import fc from "fast-check";
import { expect, test } from "vitest";
import { getHistory } from "./commitment-history.ts";
import { outcomesAsAt } from "./commitment-state.ts";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import type { OutcomeStatus } from "../schemas/commitment.ts";

test("what was reported once stays: each day's history begins with the history of the day before", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2022-03-${String(number).padStart(2, "0")}`);
  const outcome = fc.record({
    commitment: fc.constantFrom("pilot", "review"),
    status: fc.constantFrom<OutcomeStatus>("met", "in progress", "changed", "not met"),
    note: fc.string({ minLength: 1 }).map((note) => `Note ${note.replace(/\s/g, "")}`),
  });
  const update = fc.record({
    published: day,
    sections: fc.array(fc.record({ outcomes: fc.array(outcome, { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  const strategy = [
    {
      commitments: ["pilot", "review"].map((id) => ({ id, promise: "It is done." })),
    },
  ];
  fc.assert(
    fc.property(fc.array(update, { maxLength: 8 }), fc.integer({ min: 1, max: 27 }), (updates, number) => {
      const content = makeContent({ updates, strategy });
      const historyAt = (date: string) =>
        buildRecord(content, date).commitments.map((commitment) =>
          outcomesAsAt(commitment, date).map(({ status, note, date, section }) => ({
            status,
            note,
            date,
            permalink: section.permalink,
          })),
        );
      const [before, after] = [number, number + 1].map((n) =>
        historyAt(`2022-03-${String(n).padStart(2, "0")}`),
      );
      before?.forEach((history, index) => {
        expect(after?.[index]?.slice(0, history.length)).toEqual(history);
      });
    }),
  );
});

test("what becomes of a milestone is in the history of its commitment, and the commitment’s own state stays", () => {
  const content = makeContent({
    strategy: [
      {
        commitments: [
          {
            id: "ponds",
            promise: "Ten ponds are dug.",
            milestones: [
              { id: "first-pond", promise: "The first pond is dug.", due: { text: "March 2022" } },
              { id: "fifth-pond", promise: "The fifth pond is dug.", due: { text: "June 2022" } },
            ],
          },
        ],
      },
    ],
    updates: [
      {
        published: "2022-03-14",
        sections: [{ outcomes: [{ commitment: "first-pond", status: "met", note: "It has water." }] }],
      },
    ],
  });
  const { commitments, commitmentsById, sections } = buildRecord(content, "2022-07-02");
  const [ponds] = commitments;
  expect(getHistory(ponds!, "2022-07-02").map(({ key, date, title }) => [key, date, title])).toEqual([
    [
      "fifth-pond-passed-2022-06-30",
      "2022-07-01",
      "Milestone “The fifth pond is dug”: overdue, with no update here",
    ],
    ["first-pond-reported-2022-03-14", "2022-03-14", "Milestone “The first pond is dug”: reported as met"],
    ["made", undefined, "Made"],
  ]);
  expect(ponds?.outcomes).toEqual([]);
  expect(commitmentsById.get("first-pond")?.permalink).toBe("/commitments/ponds/#first-pond");
  expect(sections[0]?.data.outcomes).toHaveLength(1);
});
