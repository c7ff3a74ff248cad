import { compile } from "sass";
import { expect, test } from "vitest";
import { macroNames } from "../nhsuk/macros.ts";

const warnings: string[] = [];
const { css, loadedUrls } = compile("src/styles/site.scss", {
  loadPaths: ["node_modules/nhsuk-frontend/dist"],
  quietDeps: true,
  logger: { warn: (message) => warnings.push(message) },
});

test("compiles without a warning", () => {
  expect(warnings).toEqual([]);
});

test.each(Object.keys(macroNames))("has the styles of %s", (name) => {
  const loaded = loadedUrls.filter(({ pathname }) => pathname.endsWith(`/components/${name}/_index.scss`));
  expect(loaded).toHaveLength(1);
});

test("sets a typeface, and fetches nothing from another host", () => {
  expect(css).toMatch(/^html \{\s+font-family: arial, sans-serif;/m);
  expect(css).not.toMatch(/@font-face|@import|url\("?(https?:|\/\/)/);
});
