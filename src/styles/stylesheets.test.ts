import { globSync, readFileSync } from "node:fs";
import { compile } from "sass";
import { expect, test } from "vitest";
import { partMark } from "../build/styles.ts";
import { macroNames } from "../nhsuk/render.ts";
import { makeOwnColours } from "./own-colours.ts";

const sheets = globSync("src/styles/{,search/}[!_]*.scss").toSorted();
const warnings: string[] = [];
const compileWith = (sheet: string, colours?: { header?: string; links?: string }) =>
  compile(sheet, {
    loadPaths: ["node_modules/nhsuk-frontend/dist"],
    importers: [makeOwnColours(colours)],
    quietDeps: true,
    logger: { warn: (message) => warnings.push(message) },
  });
const compiled = sheets.map((sheet) => compileWith(sheet));

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

test("an organisation’s own colours take the place of the blue of the header and of links", () => {
  const own = compileWith("src/styles/site.scss", { header: "#5b2d82", links: "#8a1538" }).css;
  const mixed = compileWith("src/styles/site.scss", { header: "#5b2d82" }).css;
  for (const css of [own, mixed]) expect(css).toMatch(/\.nhsuk-header \{[^}]*background-color: #5b2d82/);
  expect(own).toMatch(/\.app-chart__line \{\s*stroke: #8a1538/);
  expect(mixed).toMatch(/\.app-chart__line \{\s*stroke: #005eb8/);
});
