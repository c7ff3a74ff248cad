import { expect, test } from "vitest";
import { makeContent } from "../record/example.ts";
import { buildRecord } from "../record/index.ts";
import { describeFound } from "./found.ts";

const content = makeContent({
  plans: { "2021-22": {} },
  goals: { waste: {} },
  places: { northtown: {} },
  workstreams: { rooms: {}, paths: {} },
  measures: { visited: {}, planned: {} },
  updates: [
    { published: "2022-03-01", sections: [{}] },
    {
      published: "2022-03-14",
      sections: [
        {
          workstream: "rooms",
          readings: [{ measure: "visited", value: 103, of: 103 }],
          commitments: [
            { id: "pilot", promise: "It will begin.", places: ["northtown"], due: { text: "in May 2022" } },
          ],
        },
      ],
    },
  ],
});
const found = describeFound(buildRecord(content, "2026-11-01"));

test.each([
  ["/", "2 commitments, 1 overdue with no update here"],
  ["/measures/visited/", "103 of 103 teams, reported on 14 March 2022"],
  ["/updates/2022-03-14-better-care-1/", "Teams visited: 103 of 103 teams"],
  ["/places/northtown/", "1 commitment, due in May 2022, no report on this site since."],
  ["/commitments/pilot/", "Overdue, with no update here. Due in May 2022."],
  ["/workstreams/rooms/", "Last reported on 14 March 2022"],
  ["/goals/waste/", "No update here. For 2021 to 2022. These years are over."],
])("%s found: %s", (page, said) => {
  expect(found.get(page)).toBe(said);
});

test("of a page that has no figure nothing is said", () => {
  expect(found.has("/updates/2022-03-01-better-care-0/")).toBe(false);
  expect(found.has("/measures/planned/")).toBe(false);
});
