import { expect, test } from "vitest";
import { answer, askOwn } from "./ask.ts";
import { missed } from "./figures.ts";
import { readQuestions } from "./question.ts";
import { openPage } from "../browser/open.ts";

test("what readers ask is answered among the first 3 results", async () => {
  const page = await openPage({ path: "/search/" });
  const questions = readQuestions("tests/relevance/questions.yaml");
  expect(questions.length).toBeGreaterThan(40);
  expect(missed(await answer(page, askOwn, questions)).map(({ question }) => question)).toEqual([]);
}, 120_000);
