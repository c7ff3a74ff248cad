import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { checkContent } from "../checks/index.ts";
import { readSource } from "../source/index.ts";

// Content folders to make new entries in, for tests.

const project = join(import.meta.dirname, "../..");

/** The folder of the guide's example, and of a fuller record for tests. */
export const folders = {
  example: join(project, "docs/content/example"),
  small: join(project, "tests/content/small"),
};

/** A copy of a content folder, which is gone after the test. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "content-"));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The errors that the check finds in a content folder, a line each. */
export function findErrors(folder: string): string[] {
  return checkContent(readSource(folder))
    .filter(({ severity }) => severity === "error")
    .map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`);
}

/** The text of a file of a folder. */
export function findText(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
