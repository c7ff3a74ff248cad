import { describe, expect, test } from "vitest";
import { csvFile } from "../../src/data/data-file.ts";
import { dataSets } from "../../src/data/data-sets.ts";
import { exampleSource } from "../../src/data/example.ts";
import { contentOf } from "../../src/source/content.ts";
import { readSource } from "../../src/source/index.ts";
import { recordFolder } from "../setup/content.ts";
import { large, small } from "./built.ts";

describe.each([
  { site: small, contentDir: recordFolder("small") },
  { site: large, contentDir: recordFolder("large") },
])("$site.name", ({ site, contentDir }) => {
  const { asAt } = JSON.parse(site.read("/data/goals.json"));
  const source = exampleSource(contentOf(readSource(contentDir)), asAt);

  test.each(dataSets)("has the $name that its source has, in the same order", async (set) => {
    const { csv } = await set.read(source);
    expect(csvFile(csv)).toBe(site.read(`/data/${set.name}.csv`));
  });
});
