import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFoldersOf, removeEmptyFolders } from "./folders.ts";

test("a folder gets the folders of another, and keeps those that have a file at any depth", () => {
  const folder = mkdtempSync(join(tmpdir(), "folders-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [earlier, now] = [join(folder, "earlier"), join(folder, "now")];
  for (const path of ["goals/falls", "goals/gone/parts/all", "goals-old"]) {
    mkdirSync(join(earlier, path), { recursive: true });
    writeFileSync(join(earlier, path, "index.html"), "");
  }
  mkdirSync(now);
  makeFoldersOf(earlier, now);
  const all = ["goals", "goals-old", "goals/falls", "goals/gone", "goals/gone/parts", "goals/gone/parts/all"];
  expect(readdirSync(now, { recursive: true }).toSorted()).toEqual(all);
  writeFileSync(join(now, "goals/falls/index.html"), "");
  removeEmptyFolders(now);
  expect(readdirSync(now, { recursive: true }).toSorted()).toEqual([
    "goals",
    "goals/falls",
    "goals/falls/index.html",
  ]);
});
