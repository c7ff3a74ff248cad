import { expect, test } from "vitest";
import { parseSource } from "../source/index.ts";
import { AnswerError } from "./answers.ts";
import { copyOf, folders } from "./example-folder.ts";
import { makeNew } from "./index.ts";
import { newCollections, listQuestionsFor } from "./question.ts";

const asOf = "2026-06-01";

async function refusal(
  kind: string | undefined,
  flags: Record<string, string>,
  from?: string,
): Promise<unknown> {
  const contentDir = copyOf(folders.example);
  return makeNew({ contentDir, asOf, kind, flags, from }).catch((error: unknown) => error);
}

const measure = { label: "Rooms", unit: "rooms", counts: "Each." };

test.each([
  [undefined, {}, "Say what to make: update, goal, workstream, programme,"],
  ["updaet", {}, "There is no kind “updaet”. Did you mean “update”?"],
  [
    "update",
    {},
    "Add --programme: The id of the programme that this update belongs to. Of several, a list such as [one, another]; leave out where it is of none. It can be better-care.",
  ],
  [
    "update",
    { programme: "beter-care" },
    "--programme: “beter-care” is not one of them. Did you mean “better-care”?",
  ],
  [
    "update",
    { programme: "better-care", date: "14/6/2026" },
    "--date: “14/6/2026” can’t be used: it must be a real date",
  ],
  ["update", { programme: "better-care", date: "14/6/2026" }, "Did you mean 2026-06-14?"],
  ["update", { programme: "better-care", id: "My update" }, "must be lower case words joined by hyphens"],
  ["goal", { programme: "better-care" }, "A goal takes no --programme: it takes --title, --plan,"],
  [
    "measure",
    { ...measure, better: "more" },
    "--better: “more” is not one of them. Write one of up, down, neither.",
  ],
  [
    "measure",
    { ...measure, better: "up", target: "many" },
    "--target: “many” can’t be used: it must be a number",
  ],
  ["place", { name: "Westville" }, "Add --about: What the sources say of this place, in a sentence."],
])("%s %j is told in one line what to write", async (kind, flags, expected) => {
  const error = await refusal(kind, flags);
  expect(error).toBeInstanceOf(AnswerError);
  expect(String(error)).toContain(expected);
  expect(String(error).split("\n")).toHaveLength(1);
});

test("only an update is made from a Word document", async () => {
  const flags = { title: "A", plan: "2021-22" };
  expect(String(await refusal("goal", flags, "a.docx"))).toContain("--from is for an update");
});

test("no two questions of a kind have the same flag, and each says what to put", () => {
  for (const collection of newCollections) {
    const questions = listQuestionsFor(collection, parseSource([]), asOf);
    expect(new Set(questions.map(({ flag }) => flag)).size).toBe(questions.length);
    expect(questions.filter(({ about }) => about === "")).toEqual([]);
  }
});
