import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import {
  getPlanGoals,
  listNames,
  makeList,
  getListTitle,
  getPlanParts,
  getProgrammeWorkstreams,
} from "./lists.ts";

const content = makeContent({
  plans: { "2020-21": { title: "Old plan" }, "2021-22": { title: "New plan" } },
  planParts: {
    "2021-22/priorities": { title: "Priorities" },
    "2021-22/balance": { title: "Balance" },
    "2020-21/priorities": { title: "Old priorities" },
  },
  goals: { waste: { title: "Zero waste" }, falls: { title: "Zero falls", order: 1 } },
  workstreams: { rooms: { title: "Rooms" }, beds: { title: "Beds", programme: "green-spaces" } },
});
const titles = (entries: { data: { title: string } }[]) => entries.map(({ data }) => data.title);
const texts = (items: { text: string }[]) => items.map(({ text }) => text);

test("a list is a link and a line for each entry, in order and then by title", () => {
  expect(makeList("goals", content)).toEqual([
    { text: "Zero falls", href: "/goals/falls/", about: "Nothing is wasted." },
    { text: "Zero waste", href: "/goals/waste/", about: "Nothing is wasted." },
  ]);
});

test("plans are listed from the latest year", () => {
  expect(texts(makeList("plans", content))).toEqual(["New plan", "Old plan"]);
});

test("a plan has its own parts and goals, a programme its own workstreams", () => {
  expect(titles(getPlanParts("2021-22", content))).toEqual(["Balance", "Priorities"]);
  expect(titles(getPlanGoals("2021-22", content))).toEqual(["Zero falls", "Zero waste"]);
  expect(getPlanGoals("2020-21", content)).toEqual([]);
  expect(titles(getProgrammeWorkstreams("green-spaces", content))).toEqual(["Beds"]);
});

test("the list of goals has the name that the organisation gives them", () => {
  expect(listNames.map((name) => getListTitle(name, content.site))).toEqual([
    "Strategy",
    "Plans",
    "Example goals",
    "Programmes",
    "Workstreams",
  ]);
});
