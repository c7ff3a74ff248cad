import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rulePages } from "./pages.ts";

const repository = join(import.meta.dirname, "../..");

test("docs/rules is as the rules make it: if not, run npm run docs", async () => {
  const pages = await rulePages();
  const files = globSync("docs/rules/*", { cwd: repository });
  expect(files.toSorted()).toEqual([...pages.keys()].toSorted());
  for (const [path, text] of pages) expect(readFileSync(join(repository, path), "utf8"), path).toBe(text);
});

test("a page gives the reason, an example of each kind and what the check says", async () => {
  const page = (await rulePages()).get("docs/rules/known-ids.md") ?? "";
  expect(page.match(/^#.*/gm)).toEqual(["# known-ids", "## Why", "## Wrong", "## Right"]);
  expect(page).toContain(
    "`workstreams/planting.md:3` error: There is no programme with the id “garden-room”.",
  );
});
