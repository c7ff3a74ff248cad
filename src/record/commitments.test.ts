import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContent, days } from "./any-content.ts";
import { makeContent, type WrittenContent } from "./example.ts";
import { buildRecord } from "./index.ts";

const commitmentsOf = (written: WrittenContent) =>
  buildRecord(makeContent(written), days.at(-1)!).commitments;
const promise = (id: string) => ({ id, promise: "It is done." });

describe("commitments", () => {
  test("say where they were made, those of the latest update first and those of standing pages last", () => {
    const commitments = commitmentsOf({
      plans: { "2021-22": { title: "Our plan", commitments: [promise("meant")] } },
      planParts: { "2021-22/priorities": { title: "Priorities", commitments: [promise("planned")] } },
      strategy: [{ title: "Vision", commitments: [promise("envisioned")] }],
      updates: [
        { published: "2022-03-01", sections: [{ heading: "Rooms", commitments: [promise("early")] }] },
        { published: "2022-03-02", sections: [{ heading: "Paths", commitments: [promise("late")] }] },
      ],
    });
    expect(commitments.map(({ id, origin }) => [id, origin.title, origin.permalink, origin.date])).toEqual([
      ["late", "Paths", "/updates/2022-03-02-better-care-1/#section-0", "2022-03-02"],
      ["early", "Rooms", "/updates/2022-03-01-better-care-0/#section-0", "2022-03-01"],
      ["envisioned", "Vision", "/strategy/page-0/", undefined],
      ["meant", "Our plan", "/plans/2021-22/", undefined],
      ["planned", "Priorities", "/plans/2021-22/priorities/", undefined],
    ]);
  });

  test("have what was reported of them, oldest first and within an update as in its text", () => {
    const report = (note: string) => ({ commitment: "promise", status: "changed" as const, note });
    const [commitment] = commitmentsOf({
      strategy: [{ commitments: [promise("promise")] }],
      updates: [
        {
          published: "2022-03-02",
          sections: [{ outcomes: [report("Second.")] }, { outcomes: [report("Third.")] }],
        },
        { published: "2022-03-01", sections: [{ outcomes: [report("First.")] }] },
      ],
    });
    expect(commitment?.outcomes.map(({ note }) => note)).toEqual(["First.", "Second.", "Third."]);
  });

  test("keep every outcome as it was reported, in order, whatever updates are added", () => {
    const historyOf = (written: WrittenContent) =>
      new Map(
        commitmentsOf(written).map(({ id, outcomes }) => [
          id,
          outcomes.map(
            ({ status, note, date, section }) => `${date} ${section.permalink} ${status}: ${note}`,
          ),
        ]),
      );
    fc.assert(
      fc.property(anyContent, anyContent, (written, { updates: more = [] }) => {
        const added = more.map((update) => ({ ...update, sections: update.sections?.map(withoutPromises) }));
        const after = historyOf({ ...written, updates: [...(written.updates ?? []), ...added] });
        for (const [id, before] of historyOf(written)) {
          const kept = new Set(before);
          expect(after.get(id)?.filter((line) => kept.has(line))).toEqual(before);
        }
      }),
    );
  });
});

/** A commitment is made once, so that what is added makes none. */
function withoutPromises<T extends object>(section: T): T & { commitments: [] } {
  return { ...section, commitments: [] };
}
