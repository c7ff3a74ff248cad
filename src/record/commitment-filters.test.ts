import fc from "fast-check";
import { expect, test } from "vitest";
import { anyContent, days } from "./any-content.ts";
import { getCommitmentFilters, getCommitmentYears, isListName } from "./commitment-filters.ts";
import { makeContent, type WrittenContent } from "./example.ts";
import { buildRecord } from "./index.ts";

const filtersOf = (written: WrittenContent, asOf: string) =>
  getCommitmentFilters(buildRecord(makeContent(written), asOf).commitments, asOf);

test("there is a choice for every state, also for one that no commitment has", () => {
  expect(filtersOf({}, "2022-03-01")).toEqual([
    { id: "all", title: "All", commitments: [] },
    { id: "met", title: "Met", commitments: [] },
    { id: "done-in-part", title: "Done in part", commitments: [] },
    { id: "in-progress", title: "In progress", commitments: [] },
    { id: "delayed", title: "Delayed", commitments: [] },
    { id: "not-started", title: "Not started", commitments: [] },
    { id: "changed", title: "Changed", commitments: [] },
    { id: "stopped", title: "Stopped", commitments: [] },
    { id: "not-met", title: "Not met", commitments: [] },
    { id: "reported-on", title: "Reported on", commitments: [] },
    { id: "no-update-here", title: "No update here", commitments: [] },
  ]);
});

test("every commitment is in the choice of all and in that of its state, once each", () => {
  fc.assert(
    fc.property(anyContent, fc.constantFrom(...days), (written, asOf) => {
      const [all, ...states] = filtersOf(written, asOf);
      const ids = states.flatMap(({ commitments }) => commitments.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(all?.commitments.map(({ id }) => id).toSorted());
    }),
  );
});

test("there is a choice for each year in which an update made some, newest first", () => {
  const making = (id: string) => [{ commitments: [{ id, promise: "It is done." }] }];
  const { commitments } = buildRecord(
    makeContent({
      strategy: [{ commitments: [{ id: "standing", promise: "It stands." }] }],
      updates: [
        { published: "2021-03-01", sections: making("old") },
        { published: "2022-03-01", sections: making("new") },
      ],
    }),
    "2022-04-01",
  );
  const ids = getCommitmentYears(commitments).map(({ id, title, commitments: own }) => [
    id,
    title,
    ...own.map((one) => one.id),
  ]);
  expect(ids).toEqual([
    ["2022", "Made in 2022", "new"],
    ["2021", "Made in 2021", "old"],
  ]);
  expect(isListName("2022")).toBe(true);
});
