import { expect, test } from "vitest";
import { openPage } from "../browser/open.ts";
import { answer, askOwn, computeFigures, listMissed, findPlace, readQuestions } from "./questions.ts";

test("what readers ask is answered among the first 3 results", async () => {
  const page = await openPage({ path: "/search/" });
  const questions = readQuestions("tests/relevance/questions.yaml");
  expect(questions.length).toBeGreaterThan(40);
  expect(listMissed(await answer(page, askOwn, questions)).map(({ question }) => question)).toEqual([]);
}, 120_000);

const asked = (given: string[]) => ({
  question: "Where are the gardens?",
  pages: ["/gardens/", "/beds/"],
  given,
});
const first = asked(["/gardens/", "/rooms/"]);
const fourth = asked(["/a/", "/b/", "/c/", "/gardens/"]);
const never = asked(["/rooms/"]);

test("counts places from 1", () => {
  expect([first, fourth, never].map(findPlace)).toEqual([1, 4, Infinity]);
});

test("a page in the fourth place is missed, and counts a quarter for the mean", () => {
  expect(computeFigures([first, fourth, never, first])).toEqual({
    questions: 4,
    recallAt3: 0.5,
    meanReciprocalRank: (1 + 0.25 + 0 + 1) / 4,
  });
  expect(listMissed([first, fourth, never])).toEqual([fourth, never]);
});
