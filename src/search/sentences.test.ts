import { expect, test } from "vitest";
import { documentTitle, outcomeSentence } from "./sentences.ts";

const query = { words: "garden rooms", kinds: [], shown: 10 };

test.each([
  [0, [], "No results for “garden rooms”"],
  [1, [], "1 result for “garden rooms”"],
  [4, ["Goals"], "4 results for “garden rooms” in goals"],
  [4, ["Plans", "Goals", "Updates"], "4 results for “garden rooms” in plans, goals or updates"],
  [34, [], "34 results for “garden rooms” (showing the first 10)"],
])("of %i results in %j: %s", (total, titles, sentence) => {
  expect(outcomeSentence(query, total, titles)).toBe(sentence);
});

test("the document's title tells what is searched for", () => {
  expect(documentTitle(query, "Search – Example record")).toBe("garden rooms – Search – Example record");
  expect(documentTitle({ ...query, words: "" }, "Search – Example record")).toBe("Search – Example record");
});
