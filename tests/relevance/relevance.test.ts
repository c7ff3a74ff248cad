import { expect, test } from "vitest";
import { answer, askOwn } from "../../scripts/relevance/ask.ts";
import { missed } from "../../scripts/relevance/figures.ts";
import { readQuestions } from "../../scripts/relevance/question.ts";
import { openPage } from "../browser/open.ts";

/** What docs/search.md says is missed. Take a question out when it is answered. */
const known = ["How many teams have had a quality review visit?", "services in Halton"];

test("what readers ask is answered among the first 3 results, but for what is known to be missed", async () => {
  const page = await openPage({ path: "/search/" });
  const questions = readQuestions("tests/relevance/questions.yaml");
  expect(questions.length).toBeGreaterThan(40);
  expect(missed(await answer(page, askOwn, questions)).map(({ question }) => question)).toEqual(known);
}, 120_000);
