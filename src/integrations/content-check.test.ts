import { resolve } from "node:path";
import { expect, test } from "vitest";
import { writeGoal } from "../checks/example.ts";
import { makeSource } from "../checks/fixture.ts";
import { checkContent } from "../checks/index.ts";
import { makeOverlay, listUnwatched } from "./content-check.ts";

function overlay(text: string) {
  const source = makeSource({ "goals/falls.md": writeGoal(text) });
  const findings = checkContent(source).filter(({ rule }) => rule === "headings");
  return makeOverlay({ findings, source, folder: "content", passes: findings.length === 0 }, "/record");
}

test("the browser shows the first error with its place, and how many more there are", () => {
  expect(overlay("# One\n\n# Two")?.err).toMatchObject({
    message: expect.stringMatching(
      /^A heading with one # .*\nWrite ## instead\.\n\n.*docs\/rules\.md#headings\n\n1 more in/,
    ),
    loc: { file: "/record/goals/falls.md", line: 8, column: 1 },
  });
});

test("it shows nothing where there is no error", () => {
  expect(overlay("## One")).toBeUndefined();
});

const usual = { contentDir: resolve("content"), outDir: resolve("dist") };

test.each([
  ".build/compiled/a",
  ".astro/build/site/goals",
  "dist",
  "dist/index.html",
  ".dist-builds/one/index.html",
])("%s is made, and not watched", (path) => expect(listUnwatched(usual)(resolve(path))).toBe(true));

test.each(["content/site.yaml", "src/pages/index.astro", "distant/a.md", ".astro/types.d.ts"])(
  "%s is watched",
  (path) => expect(listUnwatched(usual)(resolve(path))).toBe(false),
);

test("content is watched where builds make something, too", () => {
  const contentDir = resolve(".build/trial/content");
  const isMade = listUnwatched({ ...usual, contentDir });
  expect(isMade(resolve(contentDir, "site.yaml"))).toBe(false);
  expect(isMade(resolve(".build/trial/other"))).toBe(true);
});
