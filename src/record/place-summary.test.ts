import { expect, test } from "vitest";
import { makeContent, type WrittenContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { getPlaceRecord } from "./place-summary.ts";

const promise = (id: string, more: object = {}) => ({ id, promise: `It will do ${id}.`, ...more });

function summary(sections: NonNullable<WrittenContent["updates"]>[number]["sections"], place = "northtown") {
  const places = {
    north: { name: "The North" },
    northtown: { within: "north" },
    southtown: { name: "Southtown" },
  };
  const content = makeContent({ places, updates: [{ published: "2022-03-14", sections }] });
  const record = buildRecord(content, "2026-11-01");
  return getPlaceRecord(record.byId.places.get(place)!, record);
}

test("one commitment is told with its date and that no report came since", () => {
  const pilot = promise("pilot", { places: ["northtown"], due: { text: "in mid-May 2022" } });
  expect(summary([{ places: ["northtown"], commitments: [pilot] }]).line).toBe(
    "In Northtown: 1 commitment, due in mid-May 2022, no report on this site since. Latest report: 14 March 2022.",
  );
});

test("one that is not overdue is told with what was reported of it", () => {
  const begun = promise("pilot", { places: ["northtown"], status: "in progress", note: "It has begun." });
  expect(summary([{ commitments: [begun] }]).line).toBe(
    "In Northtown: 1 commitment, no date given, reported as in progress.",
  );
  const later = promise("pilot", { places: ["northtown"], due: { text: "in June 2030" } });
  expect(summary([{ commitments: [later] }]).line).toBe("In Northtown: 1 commitment, due in June 2030.");
});

test("several are counted, and those that are overdue", () => {
  const commitments = [
    promise("a", { places: ["northtown"], due: { text: "in May 2022" } }),
    promise("b", { places: ["northtown"] }),
  ];
  expect(summary([{ commitments }]).line).toBe(
    "In Northtown: 2 commitments, 1 overdue with no report on this site since.",
  );
});

test("a promise to a group is one to each of its places, and the other way round", () => {
  const ids = (place: string, of: string) =>
    summary([{ commitments: [promise("a", { places: [place] })] }], of).commitments.map(({ id }) => id);
  expect(ids("north", "northtown")).toEqual(["a"]);
  expect(ids("northtown", "north")).toEqual(["a"]);
  expect(ids("north", "southtown")).toEqual([]);
});

test("a place without either says so", () => {
  const { line, short } = summary([{}], "southtown");
  expect(line).toBe("In Southtown: no commitments and no reports on this site.");
  expect(short).toBe("No commitments and no reports on this site.");
});
