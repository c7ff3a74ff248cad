import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

/**
 * The folders of `src`, each below those that may import from it; docs/architecture.md says what is in them. Files of
 * `src` itself count as a folder each. A test beside code may import from anywhere.
 */
const layers = [
  "lib",
  "routes.ts",
  "schemas",
  "styles",
  "accessibility",
  "nhsuk",
  "record",
  "settings.ts",
  "charts",
  "headers",
  "search",
  "sharing",
  "source",
  "markdown",
  "content.config.ts",
  "data",
  "checks",
  "queries",
  "texts",
  "feeds",
  "build",
  "integrations",
  "scaffold",
  "guide",
  "components",
  "layouts",
  "pages",
];

const imported = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;

test("imports lead from a layer to those below it, so that no folder needs itself", () => {
  const files = globSync("**/*.{ts,astro}", { cwd: import.meta.dirname }).filter(
    (file) => !/\.(?:test|d)\.ts$/.test(file),
  );
  const folderOf = (file: string): string => file.split(sep)[0] ?? "";
  expect(files.map(folderOf).filter((folder) => !layers.includes(folder))).toEqual([]);
  const upward = files.flatMap((file) =>
    [...readFileSync(join(import.meta.dirname, file), "utf8").matchAll(imported)]
      .map(([, path = ""]) => relative(import.meta.dirname, join(import.meta.dirname, dirname(file), path)))
      .filter((other) => layers.indexOf(folderOf(other)) > layers.indexOf(folderOf(file)))
      .map((other) => `${file} imports ${other}`),
  );
  expect(upward).toEqual([]);
});

test("the functions that docs/architecture.md names in its trace of an update are where it says", () => {
  const repository = join(import.meta.dirname, "..");
  const page = readFileSync(join(repository, "docs/architecture.md"), "utf8");
  const rows = [...page.matchAll(/\| `([\w]+)` +\| `(src\/[^`]+)` +\|$/gm)];
  expect(rows.length).toBeGreaterThan(15);
  const missing = rows.filter(
    ([, name, file = ""]) => !readFileSync(join(repository, file), "utf8").includes(`${name}`),
  );
  expect(missing.map(([row]) => row)).toEqual([]);
});
