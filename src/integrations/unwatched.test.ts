import { resolve } from "node:path";
import { expect, test } from "vitest";
import { unwatched } from "./unwatched.ts";

const usual = { contentDir: resolve("content"), outDir: resolve("dist") };

test.each([
  ".build/compiled/a",
  ".astro/build/site/goals",
  "dist",
  "dist/index.html",
  ".dist-builds/one/index.html",
])("%s is made, and not watched", (path) => expect(unwatched(usual)(resolve(path))).toBe(true));

test.each(["content/site.yaml", "src/pages/index.astro", "distant/a.md", ".astro/types.d.ts"])(
  "%s is watched",
  (path) => expect(unwatched(usual)(resolve(path))).toBe(false),
);

test("content is watched where builds make something, too", () => {
  const contentDir = resolve(".build/trial/content");
  const isMade = unwatched({ ...usual, contentDir });
  expect(isMade(resolve(contentDir, "site.yaml"))).toBe(false);
  expect(isMade(resolve(".build/trial/other"))).toBe(true);
});
