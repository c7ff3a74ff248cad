import { expect, test } from "vitest";
import { getDayFacets, getDueDays, getPlaceFacets, getYears } from "./page-facets.ts";

test.each([
  ["2021 to 2022", ["2021", "2022"]],
  ["2021 to 2024", ["2021", "2022", "2023", "2024"]],
  ["2023", ["2023"]],
  ["next year", []],
])("the period %s is of the years %j", (period, years) => expect(getYears(period)).toEqual(years));

test("a day is of its year", () => {
  expect(getDayFacets("2022-03-14")).toEqual({ year: ["2022"], published: ["2022-03-14"] });
});

test("what has a milestone is due on its day too", () => {
  const due = (by: string) => ({ text: by, from: by, by });
  const milestone = { id: "first-bed", promise: "A bed.", due: due("2022-05-20") };
  const made = { id: "more-beds", promise: "More beds.", places: [], due: due("2022-06-30") };
  expect(getDueDays([{ ...made, milestones: [milestone] }])).toEqual(["2022-06-30", "2022-05-20"]);
});

test("a place is about the groups that it is in", () => {
  const place = (id: string, within?: string) => ({
    id,
    file: "places.yaml",
    data: {
      name: id,
      about: "A place.",
      alsoCalled: [],
      ...(within === undefined ? {} : { within }),
    },
  });
  const places = [place("north"), place("hills", "north"), place("village", "hills")];
  expect(getPlaceFacets("village", places)).toEqual({ place: ["village", "hills", "north"] });
  expect(getPlaceFacets("north", places)).toEqual({ place: ["north"] });
});
