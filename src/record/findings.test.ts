import { expect, test } from "vitest";
import { makeContent, type WrittenContent } from "./example.ts";
import { getFindings } from "./findings.ts";
import { buildRecord } from "./index.ts";

const findingsOf = (written: WrittenContent) =>
  getFindings(buildRecord(makeContent(written), "2030-01-01")).map(
    ({ figure, words, href }) => `${figure} ${words}: ${href}`,
  );

test("a record shows how much was promised, what is over with no update here, and its newest update", () => {
  const due = { text: "mid-May 2022", by: "2022-05-31" };
  const findings = findingsOf({
    plans: { "2021-22": {} },
    goals: { waste: {} },
    updates: [
      { published: "2022-03-14", sections: [{ commitments: [{ id: "a", promise: "A pilot opens.", due }] }] },
      { published: "2021-11-29" },
    ],
  });
  expect(findings).toEqual([
    "2 commitments: /commitments/all/",
    "1 overdue, with no update here: /commitments/#past",
    "1 goal whose years are over, with no update here: /commitments/#over",
    "14 March 2022 newest update here: /updates/2022-03-14-better-care-0/",
  ]);
});

test("a record with nothing in it has nothing of either", () => {
  expect(findingsOf({})).toEqual([
    "0 commitments: /commitments/all/",
    "0 overdue, with no update here: /commitments/#past",
  ]);
});
