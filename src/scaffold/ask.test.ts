import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { ask, CancelError } from "./ask.ts";
import { copyOf, findErrors, folders } from "./example-folder.ts";
import { makeNew } from "./index.ts";
import type { Question } from "./question.ts";

const enter = "\r";
const down = "\u001B[B";
const cancel = "\u0003";

/** A terminal in which someone types these keys, one after each question that has one of these words in it. */
function typist(...script: [question: string, ...keys: string[]][]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const waiting = [...script];
  let shown = "";
  output.on("data", (data: Buffer) => {
    shown += data.toString();
    const [next] = waiting;
    if (!next || !shown.includes(next[0])) return;
    waiting.shift();
    shown = "";
    for (const key of next.slice(1)) setImmediate(() => input.write(key));
  });
  return { input, output };
}

const asOf = "2026-06-01";

test("asks for the kind and what it needs, and shows what can be chosen", async () => {
  const contentDir = copyOf(folders.example);
  const terminal = typist(
    ["What do you want to make?", down, enter],
    ["The title", "Less noise", enter],
    ["The id of the plan", enter],
    ["One or two plain sentences", enter],
    ["The published document", "Plan", enter],
  );
  const { paths } = await makeNew({ contentDir, asOf, kind: undefined, flags: {}, terminal });
  expect(paths).toEqual(["goals/less-noise.md"]);
  expect(findErrors(contentDir)).toEqual([]);
});

test("asks for an update’s day with today filled in, and not for what was given", async () => {
  const contentDir = copyOf(folders.example);
  const terminal = typist(["The day it was published", enter], ["One or two plain sentences", enter]);
  const { paths } = await makeNew({
    contentDir,
    asOf,
    kind: "update",
    flags: { programme: "better-care" },
    terminal,
  });
  expect(paths).toEqual(["updates/2026-06-01-better-care.md"]);
});

const question: Question = { field: "term", flag: "term", about: "The term.", when: "now", value: "text" };

test("asks again where the answer is empty", async () => {
  const terminal = typist(["The term.", enter], ["Write the term.", "GR", enter]);
  expect(await ask([question], {}, "glossary", terminal)).toEqual({ term: "GR" });
});

test("Ctrl+C ends it, and nothing is made", async () => {
  const terminal = typist(["The term.", cancel]);
  await expect(ask([question], {}, "glossary", terminal)).rejects.toThrow(CancelError);
});
