import { expect, test } from "vitest";
import { answer, askOwn } from "../../scripts/relevance/ask.ts";
import { missed } from "../../scripts/relevance/figures.ts";
import { readQuestions } from "../../scripts/relevance/question.ts";
import { openPage } from "../browser/open.ts";

test("what readers ask is answered among the first 3 results", async () => {
  const page = await openPage({ path: "/search/" });
  const questions = readQuestions("tests/relevance/questions.yaml");
  expect(questions.length).toBeGreaterThan(40);
  expect(missed(await answer(page, askOwn, questions)).map(({ question }) => question)).toEqual([]);
}, 120_000);
