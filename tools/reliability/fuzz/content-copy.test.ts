import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileHashes } from "../../../tests/reliability/file-hashes.ts";
import { copyContent } from "./content-copy.ts";
import { changed, type Change } from "./mutant.ts";

const folder = mkdtempSync(join(tmpdir(), "copy-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "from/goals"), { recursive: true });
writeFileSync(join(folder, "from/goals/falls.md"), "---\n---\n");
writeFileSync(join(folder, "from/goals/ward.svg"), "<svg/>");
writeFileSync(join(folder, "from/site.yaml"), "title: a\n");
const copy = copyContent(join(folder, "from"), join(folder, "to"));
const before = fileHashes(copy.folder);

test("has the files that hold content", () => {
  expect([...copy.files.keys()]).toEqual(["goals/falls.md", "site.yaml"]);
});

const changes: Change[][] = [
  [changed("goals/falls.md", "x")],
  [{ path: "goals/falls.md", kind: "gone" }, changed("goals/Falls 2.md", "x")],
  [{ path: "goals", kind: "file", bytes: new Uint8Array() }],
  [{ path: "goals", kind: "link", to: "nowhere" }],
  [{ path: "site.yaml", kind: "folder" }, changed("site.yaml/site.yaml", "x")],
];

test.each(changes)("is as it was once a change is undone: %j", (...made) => {
  copy.put(made);
  expect(lstatSync(join(copy.folder, made.at(-1)!.path))).toBeTruthy();
  copy.undo(made);
  expect(fileHashes(copy.folder)).toEqual(before);
  expect(readFileSync(join(copy.folder, "goals/ward.svg"), "utf8")).toBe("<svg/>");
});
