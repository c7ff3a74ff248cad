import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { projectFolder } from "../../scripts/child.ts";
import { csvFile } from "../../src/data/data-file.ts";
import { dataSets } from "../../src/data/data-sets.ts";
import { exampleSource } from "../../src/data/example.ts";
import { contentOf } from "../../src/source/content.ts";
import { readSource } from "../../src/source/index.ts";
import { own } from "./built.ts";
import { example } from "./examples.ts";

describe.each([
  { site: own, contentDir: join(projectFolder, "content") },
  { site: example, contentDir: join(inject("exampleDir"), "../example") },
])("$site.name", ({ site, contentDir }) => {
  const { asAt } = JSON.parse(site.read("/data/goals.json"));
  const source = exampleSource(contentOf(readSource(contentDir)), asAt);

  test.each(dataSets)("has the $name that its source has, in the same order", async (set) => {
    const { csv } = await set.read(source);
    expect(csvFile(csv)).toBe(site.read(`/data/${set.name}.csv`));
  });
});
