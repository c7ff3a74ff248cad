import { expect, test } from "vitest";
import { getCollection, getId } from "./ids.ts";

test.each([
  ["goals/falls.md", "goals", "falls"],
  ["goals/falls.mdx", "goals", "falls"],
  ["updates/2022-03-14-spring.md", "updates", "2022-03-14-spring"],
  ["plans/2021-22/index.md", "plans", "2021-22"],
  ["plans/2021-22/priorities.md", "planParts", "2021-22/priorities"],
  ["site.yaml", "site", "site"],
] as const)("%s is of %s, with the id %s", (path, collection, id) => {
  expect(getCollection(path)).toBe(collection);
  expect(getId(collection, path)).toBe(id);
});

test.each([
  "falls.md",
  "goals/falls.txt",
  "goals/old/falls.md",
  "goals/README.md",
  "Goals/falls.md",
  "plans/a.md",
])("%s is of no collection", (path) => {
  expect(getCollection(path)).toBeUndefined();
});
