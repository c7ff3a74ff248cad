import fc from "fast-check";
import { expect, test } from "vitest";
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
