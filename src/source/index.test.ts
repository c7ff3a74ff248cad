import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import sharp from "sharp";
import { FolderError, readContent, readSource, getValidEntries } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "content-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
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
  expect(getValidEntries(source, "places").map(({ id }) => id)).toEqual(["north"]);
  expect(getValidEntries(source, "goals")[0]?.data).toMatchObject({ plan: "2021-22", draft: false });
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

test("what was read stays, whatever becomes of the files", () => {
  write("goals/ward.svg", "<svg/>");
  const [, picture] = readSource(folder).items;
  rmSync(join(folder, "goals/ward.svg"));
  expect(String(picture?.bytes)).toBe("<svg/>");
});

test("a picture that breaks off in the middle is told from a whole one", async () => {
  const red = { create: { width: 90, height: 90, channels: 3, background: "red" } } as const;
  const whole = await sharp(red).jpeg().toBuffer();
  write("goals/whole.jpg", whole);
  write("goals/half.jpg", whole.subarray(0, whole.length / 2));
  const { pictures } = await readContent(folder);
  expect([...pictures.keys()].filter((path) => !pictures.get(path))).toEqual(["goals/half.jpg"]);
});
