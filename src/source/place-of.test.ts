import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hasPlaceOf } from "./place-of.ts";

const folder = mkdtempSync(join(tmpdir(), "place-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a collection has its place where the content has its file, or the folder of its files", () => {
  expect(hasPlaceOf("redirects", folder)).toBe(false);
  writeFileSync(join(folder, "redirects.yaml"), "");
  expect(hasPlaceOf("redirects", folder)).toBe(true);
  expect(hasPlaceOf("plans", folder)).toBe(false);
  mkdirSync(join(folder, "plans"));
  expect(hasPlaceOf("plans", folder)).toBe(true);
  expect(hasPlaceOf("updates", folder)).toBe(false);
});
