import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { collections, type Collection } from "../schemas/index.ts";
import { hasFiles } from "./has-files.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "files-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test.each<[string, Collection[]]>([
  ["redirects.yaml", ["redirects"]],
  ["updates/2022-03-14-rooms.md", ["updates"]],
  ["strategy/our-strategy.mdx", ["strategy"]],
  ["plans/2022-23/index.md", ["plans"]],
  ["plans/2022-23/priorities.md", ["planParts"]],
  ["updates/rooms.png", []],
  ["updates/README.md", []],
  ["plans/2022-23/README.md", []],
])("a content folder with %s alone has files of %j", (file, expected) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), "");
  const all = Object.keys(collections) as Collection[];
  expect(all.filter((collection) => hasFiles(collection, folder))).toEqual(expected);
});
