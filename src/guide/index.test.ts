import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeStrategyPage } from "../checks/example.ts";
import { makeSource } from "../checks/fixture.ts";
import { checkContent } from "../checks/index.ts";
import { componentNames } from "../schemas/components.ts";
import { showComponent } from "./index.ts";

const repository = join(import.meta.dirname, "../..");
const folder = join(repository, "docs/content/example");
const written = globSync("**/*.*", { cwd: folder }).map((path) => [path, readFileSync(join(folder, path))]);
const picture = readFileSync(join(repository, "src/texts/components/examples/garden-room.svg"));

test.each(componentNames)("the example of %s passes every check, on a page of its own", (name) => {
  const page = `strategy/${name.toLowerCase()}.mdx`;
  const example = {
    [page]: `${writeStrategyPage("")}\n${showComponent(name)}`,
    "strategy/garden-room.svg": picture,
  };
  const source = makeSource({ ...Object.fromEntries(written), ...example });
  expect(checkContent(source).filter(({ path }) => path === page)).toEqual([]);
});

test.each(componentNames)("what shows %s lies where MDX is given it from", (name) => {
  expect(globSync(`src/texts/components/${name}.astro`, { cwd: repository })).toHaveLength(1);
});
