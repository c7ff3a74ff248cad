import { globSync, readFileSync } from "node:fs";
import { compile } from "sass";
import { describe, expect, test } from "vitest";
import { macroNames } from "../nhsuk/macros.ts";

const sheets = globSync("src/styles/[!_]*.scss").toSorted();
const warnings: string[] = [];
const compiled = sheets.map((sheet) =>
  compile(sheet, {
    loadPaths: ["node_modules/nhsuk-frontend/dist"],
    quietDeps: true,
    logger: { warn: (message) => warnings.push(message) },
  }),
);

test("compile without a warning", () => {
  expect(warnings).toEqual([]);
});

test.each(Object.keys(macroNames))("have the styles of %s", (name) => {
  const loaded = compiled.flatMap(({ loadedUrls }) => loadedUrls.map(({ pathname }) => pathname));
  expect(loaded.filter((path) => path.endsWith(`/components/${name}/_index.scss`))).not.toEqual([]);
});

describe.each(sheets)("%s", (sheet) => {
  test("is linked to by every page", () => {
    const name = sheet.split("/").at(-1);
    expect(readFileSync("src/styles/index.ts", "utf8")).toContain(`"./${name}?url"`);
  });

  test("fetches nothing from another host", () => {
    const css = compiled[sheets.indexOf(sheet)]?.css ?? "";
    expect(css).not.toMatch(/@font-face|@import|url\("?(https?:|\/\/)/);
  });
});

test("the site’s own sets a typeface", () => {
  expect(compiled[sheets.indexOf("src/styles/site.scss")]?.css).toMatch(
    /^html \{\s+font-family: arial, sans-serif;/m,
  );
});
