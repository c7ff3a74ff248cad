import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { groupByYear, findNeighbours } from "./years.ts";

const record = buildRecord(
  makeContent({
    updates: [
      { published: "2021-12-31" },
      { published: "2022-01-01", programme: "green-spaces" },
      { published: "2022-01-02" },
      { published: "2023-05-01" },
    ],
  }),
  "2030-01-01",
);

test("updates are listed by the year they were published in, the latest year first", () => {
  const years = [...groupByYear(record.updates)].map(([year, updates]) => `${year}: ${updates.length}`);
  expect(years).toEqual(["2023: 1", "2022: 2", "2021: 1"]);
});

test("the update before and the update after one are of the same programme", () => {
  const around = record.updates.map((update) => {
    const { previous, next } = findNeighbours(update, record);
    return [previous, update, next].map((entry) => entry?.data.published ?? "none").join(", ");
  });
  expect(around).toEqual([
    "2022-01-02, 2023-05-01, none",
    "2021-12-31, 2022-01-02, 2023-05-01",
    "none, 2022-01-01, none",
    "none, 2021-12-31, 2022-01-02",
  ]);
});
