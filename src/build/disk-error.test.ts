import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DiskError, findDiskError } from "./disk-error.ts";

test.each([
  ["ENOSPC: no space left on device, write", "There is no room left on the disk."],
  ["Os { code: 28, message: No space left on device (os error 28) }", "There is no room left on the disk."],
  ["EROFS: read-only file system, mkdir 'dist'", "The disk can only be read."],
  ["EACCES: permission denied, open 'dist'", "This user may not write there."],
])("%s is said in plain words", (message, said) => {
  expect(findDiskError(new Error(message))).toEqual(new DiskError(said));
});

test("the reason is found under what tools wrap round it, with where it was", () => {
  const system = Object.assign(new Error("ENOSPC: no space left on device, write"), {
    path: "/site/index.html",
  });
  const wrapped = new Error("Build failed", { cause: new Error("Could not write", { cause: system }) });
  expect(findDiskError(wrapped)?.message).toBe("There is no room left on the disk: /site/index.html.");
});

test("an error of the code is none of the disk's", () => {
  const folder = mkdtempSync(join(tmpdir(), "disk-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(findDiskError(new TypeError("x is not a function"))).toBeUndefined();
  expect(() => writeFileSync(join(folder, "no/such/folder"), "")).toThrow(
    expect.toSatisfy((error: unknown) => findDiskError(error) === undefined),
  );
});
