import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rules } from "./index.ts";
import { writeRulesPage } from "./pages.ts";
import { sinceRules } from "./since/index.ts";

const page = await writeRulesPage();

test("docs/rules.md is as the rules make it: if not, run npm run docs", () => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/rules.md"), "utf8")).toBe(page);
});

test("each rule has a heading that messages can link to", () => {
  const headings = page.split("\n").filter((line) => line.startsWith("## "));
  expect(headings).toEqual(expect.arrayContaining([...rules, ...sinceRules].map(({ id }) => `## ${id}`)));
});

test("a rule is told with its reason, an example of each kind and what the check says", () => {
  const [, part = ""] = /^## known-ids\n(.*?)^## /ms.exec(page) ?? [];
  expect(part.match(/^#.*/gm)).toEqual(["### Why", "### Wrong", "### Right"]);
  expect(part).toContain(
    "`workstreams/planting.md:3` error: There is no programme with the id “garden-room”.",
  );
});
