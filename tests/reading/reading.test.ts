import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectFolder } from "../../scripts/command.ts";
import { tryReading } from "./trial.ts";

const parent = join(projectFolder, ".build");
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, "reading-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("of 300 texts of all that Markdown has, readers get what was checked: words and links, on pages, in feeds and in the search", async () => {
  const { built, differences } = await tryReading(folder, 300, 1);
  expect(differences).toEqual([]);
  expect(built).toBe(300);
}, 120_000);
