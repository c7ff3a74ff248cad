import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getAllChanges, getChanges, getLastChanged } from "./changes.ts";
import { makeContent } from "./example.ts";
import type { ChangeData } from "../schemas/publication.ts";

const note = (date: string, kind: ChangeData["kind"], text = "It said four teams."): ChangeData => ({
  date,
  kind,
  note: text,
});

describe("the changes of an entry", () => {
  test("come with the oldest first, in whatever order they were written", () => {
    const written = [note("2022-06-01", "major"), note("2022-05-03", "correction")];
    expect(getChanges(written).map(({ date, kind }) => [date, kind])).toEqual([
      ["2022-05-03", "correction"],
      ["2022-06-01", "major"],
    ]);
    expect(getLastChanged(written)).toBe("2022-06-01");
  });

  test("leave out what is minor", () => {
    expect(getChanges([note("2022-05-03", "minor")])).toEqual([]);
    expect(getLastChanged([note("2022-05-03", "correction"), note("2022-06-01", "minor")])).toBe(
      "2022-05-03",
    );
    expect(getLastChanged([])).toBeUndefined();
  });

  test("have places of their own on the page, also those of one day", () => {
    const written = [
      note("2022-05-03", "correction"),
      note("2022-05-03", "minor"),
      note("2022-05-03", "major"),
    ];
    expect(getChanges(written).map(({ anchor }) => anchor)).toEqual([
      "change-2022-05-03",
      "change-2022-05-03-3",
    ]);
  });

  test("keep their places when words are mended or later notes come", () => {
    const day = fc.integer({ min: 1, max: 5 }).map((number) => `2022-05-0${number}`);
    const one = fc.record({
      date: day,
      kind: fc.constantFrom<ChangeData["kind"]>("correction", "major", "minor"),
      note: fc.string({ minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(one), fc.array(one), (written, later) => {
        const anchors = getChanges(written).map(({ anchor }) => anchor);
        const mended = written.map((change) => ({ ...change, note: `${change.note}!` }));
        const now = getChanges([...mended, ...later]).map(({ anchor }) => anchor);
        expect(now).toEqual(expect.arrayContaining(anchors));
        expect(new Set(now).size).toBe(now.length);
      }),
    );
  });
});

describe("the changes of everything", () => {
  const content = makeContent({
    strategy: [
      {
        title: "Our vision",
        changes: [note("2022-05-03", "correction", "One"), note("2022-07-01", "minor")],
      },
    ],
    goals: { waste: { changes: [note("2022-05-03", "major", "Two")], redirect_from: ["/goals/no-waste/"] } },
    updates: [
      {
        published: "2022-03-14",
        changes: [note("2022-06-01", "correction", "Three"), note("2022-06-01", "major", "Four")],
      },
    ],
  });

  test("come with the newest first; of one day and entry, the one written last", () => {
    expect(getAllChanges(content).map((change) => change.note)).toEqual(["Four", "Three", "One", "Two"]);
  });

  test("lead to their place on the entry’s page, and are known by the first address that it had", () => {
    expect(getAllChanges(content).find((change) => change.note === "Two")).toMatchObject({
      permalink: "/goals/waste/#Page-change-2022-05-03",
      guid: "/goals/no-waste/#change-2022-05-03",
      entry: { title: "Zero waste" },
    });
  });

  test("are none where nothing changed", () => {
    expect(getAllChanges(makeContent({}))).toEqual([]);
  });
});
