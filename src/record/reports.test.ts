import { expect, test } from "vitest";
import { exampleContent, type WrittenContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { reportTables } from "./reports.ts";

const tablesOf = (written: WrittenContent, reportsAllWorkstreams = true) => {
  const programmes = { "better-care": { reportsAllWorkstreams } };
  return reportTables(buildRecord(exampleContent({ programmes, ...written }), "2023-04-02"));
};
const update = (published: string, ...workstreams: string[]) => ({
  published,
  sections: workstreams.map((workstream) => ({ workstream })),
});

test("a programme’s table says of each workstream which updates reported on it, newest update first", () => {
  const [table, ...others] = tablesOf({
    workstreams: { rooms: { order: 2 }, paths: { order: 1 } },
    updates: [update("2022-03-02", "rooms"), update("2022-03-01", "rooms", "paths", "rooms")],
  });
  expect(others).toEqual([]);
  expect(table?.programme.id).toBe("better-care");
  expect(table?.updates.map(({ data }) => data.published)).toEqual(["2022-03-02", "2022-03-01"]);
  expect(table?.rows.map(({ workstream, reported }) => [workstream.id, ...reported])).toEqual([
    ["paths", false, true],
    ["rooms", true, true],
  ]);
});

test("a table has the updates that fit a page: the latest eight", () => {
  const updates = Array.from({ length: 9 }, (_, day) => update(`2022-03-0${day + 1}`, "rooms"));
  const [table] = tablesOf({ workstreams: { rooms: {} }, updates });
  expect(table?.updates.map(({ data }) => data.published.slice(-1)).join("")).toBe("98765432");
  expect(table?.rows[0]?.reported).toEqual(Array(8).fill(true));
});

test("a programme without workstreams has no table, and one without updates has an empty one", () => {
  expect(tablesOf({ updates: [{ published: "2022-03-01" }] })).toEqual([]);
  const [table] = tablesOf({ workstreams: { rooms: {} } });
  expect(table).toMatchObject({ updates: [], rows: [{ reported: [] }] });
});

test("where updates needn’t report on all workstreams, none is silent: each has its latest report and its age", () => {
  const updates = [update("2022-03-02", "rooms"), { published: "2022-04-01" }];
  const [table] = tablesOf({ workstreams: { paths: { order: 1 }, rooms: {} }, updates }, false);
  expect(table?.updates).toEqual([]);
  expect(table?.rows.map(({ latest, age, reported }) => [latest?.published, age, reported])).toEqual([
    [undefined, undefined, []],
    ["2022-03-02", "1 year ago", []],
  ]);
});
