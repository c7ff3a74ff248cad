import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { FolderError, readSource, validEntries } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "content-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), content);
}

test("reads a folder into entries, sorted by path", () => {
  write("places.yaml", "north: { name: North, about: A town. }\nsouth: { name: South }\n");
  write("goals/falls.md", "---\ntitle: No falls\nplan: 2021-22\nsummary: a\nsource: b\n---\n## Why\n");
  write("goals/picture.jpg", "not read");
  write(".git/config", "not seen");
  const source = readSource(folder);
  expect(source.items.map(({ path }) => path)).toEqual([
    "goals",
    "goals/falls.md",
    "goals/picture.jpg",
    "places.yaml",
  ]);
  expect(source.entries.map(({ collection, id }) => `${collection} ${id}`)).toEqual([
    "goals falls",
    "places north",
    "places south",
  ]);
  expect(source.ids.get("places")).toEqual(new Set(["north", "south"]));
  expect(validEntries(source, "places").map(({ id }) => id)).toEqual(["north"]);
  expect(validEntries(source, "goals")[0]?.data).toMatchObject({ plan: "2021-22", draft: false });
});

test("names links, folders and empty files, and follows and reads none", () => {
  write("elsewhere/secret.md", "---\ntitle: secret\n---\n");
  mkdirSync(join(folder, "goals/folder.md"), { recursive: true });
  symlinkSync(join(folder, "elsewhere"), join(folder, "updates"));
  symlinkSync(join(folder, "nowhere"), join(folder, "goals/broken.md"));
  write("goals/empty.md", "");
  const { items, entries } = readSource(folder);
  expect(items.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    "elsewhere folder",
    "elsewhere/secret.md file",
    "goals folder",
    "goals/broken.md link",
    "goals/empty.md file",
    "goals/folder.md folder",
    "updates link",
  ]);
  expect(entries.map(({ id }) => id)).toEqual(["empty"]);
});

test("says that there is no folder", () => {
  expect(() => readSource(join(folder, "nowhere"))).toThrow(FolderError);
});

test("the bytes of a picture are read when they are asked for", () => {
  write("goals/ward.svg", "<svg/>");
  const [, picture] = readSource(folder).items;
  rmSync(join(folder, "goals/ward.svg"));
  expect(() => picture?.bytes).toThrow("ENOENT");
  write("goals/ward.svg", "<svg></svg>");
  expect(picture?.bytes?.length).toBe("<svg></svg>".length);
});
