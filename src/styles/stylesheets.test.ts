import { globSync, readFileSync } from "node:fs";
import { compile } from "sass";
import { expect, test } from "vitest";
import { partMark } from "../build/styles.ts";
import { macroNames } from "../nhsuk/render.ts";

const sheets = globSync("src/styles/{,search/}[!_]*.scss").toSorted();
const warnings: string[] = [];
const compiled = sheets.map((sheet) =>
  compile(sheet, {
    loadPaths: ["node_modules/nhsuk-frontend/dist"],
    quietDeps: true,
    logger: { warn: (message) => warnings.push(message) },
  }),
);

const site = compiled[sheets.indexOf("src/styles/site.scss")];

test("compile without a warning", () => {
  expect(warnings).toEqual([]);
});

test.each(Object.keys(macroNames))("have the styles of %s", (name) => {
  const loaded = compiled.flatMap(({ loadedUrls }) => loadedUrls.map(({ pathname }) => pathname));
  expect(loaded.filter((path) => path.endsWith(`/components/${name}/_index.scss`))).not.toEqual([]);
});

test.each(compiled)("fetch nothing from another host", ({ css }) => {
  expect(css).not.toMatch(/@font-face|@import|url\("?(https?:|\/\/)/);
});

test("the site’s sets a typeface", () => {
  expect(site?.css).toMatch(/^html \{\s+font-family: arial, sans-serif;/m);
});

test("each part of the site’s begins with its mark", () => {
  const parts = readFileSync("src/styles/site.scss", "utf8").match(/^@use/gm) ?? [];
  // The settings and the base have none.
  expect(site?.css.split(partMark).length).toBe(parts.length - 1);
});
