import { resolve } from "node:path";
import { expect, test } from "vitest";
import { makeSource } from "./fixture.ts";
import { PathError, pickFiles } from "./check-folder.ts";

const source = {
  ...makeSource({ "goals/falls.md": "", "goals/sleep.md": "", "site.yaml": "" }),
};
source.items.push({ path: "goals", kind: "folder" });
const content = resolve("record");
const wanted = (...paths: string[]) => {
  const isWanted = pickFiles(paths, source, content, resolve("."));
  return source.files.map(({ path }) => path).filter(isWanted);
};

test.each([
  [[], ["goals/falls.md", "goals/sleep.md", "site.yaml"]],
  [["goals/falls.md"], ["goals/falls.md"]],
  [
    ["record/goals/falls.md", "site.yaml"],
    ["goals/falls.md", "site.yaml"],
  ],
  [["./record/goals/"], ["goals/falls.md", "goals/sleep.md"]],
  [[resolve("record/site.yaml")], ["site.yaml"]],
  [["record"], ["goals/falls.md", "goals/sleep.md", "site.yaml"]],
])("%j names %j", (paths, expected) => {
  expect(wanted(...paths)).toEqual(expected);
});

test.each([
  ["goals/fals.md", "There is nothing at “goals/fals.md” in the content. Did you mean “goals/falls.md”?"],
  [
    "../package.json",
    `There is nothing at “../package.json” in the content. Name files or folders of ${content}.`,
  ],
])("%s is nothing in the content", (path, message) => {
  expect(() => wanted(path)).toThrow(new PathError(message));
});
