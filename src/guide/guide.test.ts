import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { expect, test } from "vitest";
import { checkContent } from "../checks/index.ts";
import { describeFields, type DescribedField } from "../schemas/described.ts";
import { kinds } from "../schemas/kinds.ts";
import { collections, type Collection } from "../schemas/index.ts";
import { readSource } from "../source/index.ts";
import { getJsonSchema, writeGuide } from "./index.ts";

const repository = join(import.meta.dirname, "../..");
const example = readSource(join(repository, "docs/content/example"));
const made = await writeGuide(example);
const all = Object.keys(collections).filter((name): name is Collection => name in collections);

test("docs/content and .vscode are as the schemas make them: if not, run npm run docs", () => {
  const written = globSync(["docs/content/*.md", ".vscode/schemas/*"], { cwd: repository });
  expect([...written, ".vscode/settings.json"].toSorted()).toEqual([...made.keys()].toSorted());
  for (const [path, text] of made) expect(readFileSync(join(repository, path), "utf8"), path).toBe(text);
});

test("the example has an entry of each kind, and the check finds nothing in it", () => {
  expect(all.filter((collection) => !example.ids.has(collection))).toEqual([]);
  expect(checkContent(example)).toEqual([]);
});

test.each(all)("the page about %s explains every field", (collection) => {
  const page = made.get(`docs/content/${kinds[collection].name}.md`) ?? "";
  const unexplained = (fields: readonly DescribedField[]): string[] =>
    fields.flatMap(({ name, about, fields }) => [
      ...(about !== "" && page.includes(`\`${name}\``) && page.includes(about) ? [] : [name]),
      ...unexplained(fields),
    ]);
  expect(unexplained(describeFields(collection))).toEqual([]);
});

const ajv = new Ajv({ strict: true, formats: { date: true, uri: true, email: true } });

test.each(all)(
  "the JSON Schema of %s lets the example pass, and not a key that isn’t known",
  (collection) => {
    const fits = ajv.compile(getJsonSchema(collection));
    const file = example.files.find((one) => one.collection === collection);
    const data = file?.path.endsWith(".yaml") ? parse(file.text) : file?.entries[0]?.raw;
    expect(fits(data), JSON.stringify(fits.errors)).toBe(true);
    expect(fits({ ...data, titel: "A" })).toBe(false);
  },
);
