import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { groupMeasures } from "./measure-groups.ts";

const groupsOf = (labels: string[], programmes: (string | undefined)[]) => {
  const ids = labels.map((_, index) => `measure-${index}`);
  const content = makeContent({
    measures: Object.fromEntries(ids.map((id, index) => [id, { label: labels[index]! }])),
    updates: programmes.map((programme, index) => ({
      published: "2022-03-14",
      programme: programme === undefined ? [] : [programme],
      sections: [{ readings: [{ measure: ids[index]!, value: 1 }] }],
    })),
  });
  const { measures } = buildRecord(content, "2022-07-01");
  return groupMeasures(measures, content.programmes).map(({ title, items }) => [
    title,
    items.map(({ data }) => data.label).slice(0, 2),
  ]);
};

test("measures stand with the programme whose updates report them", () => {
  expect(groupsOf(["Beds", "Trees", "Letters", "Wards"], ["better-care", "green-spaces", undefined])).toEqual(
    [
      ["Better Care", ["Beds"]],
      ["Green Spaces", ["Trees"]],
      ["Of no programme", ["Letters"]],
      ["Not reported here yet", ["Wards"]],
    ],
  );
});

test("more of a programme than can be looked through are told apart by their names", () => {
  const labels = Array.from({ length: 60 }, (_, index) => `Ward ${String(60 - index).padStart(2, "0")}`);
  expect(
    groupsOf(
      labels,
      labels.map(() => "better-care"),
    ),
  ).toEqual([
    ["Better Care: from “Ward 01” to “Ward 50”", ["Ward 01", "Ward 02"]],
    ["Better Care: from “Ward 51” to “Ward 60”", ["Ward 51", "Ward 52"]],
  ]);
});
