import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fileWriter } from "./file-writer.ts";

test("files are written into folders that need not be there", () => {
  const folder = mkdtempSync(join(tmpdir(), "written-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = fileWriter(folder);
  write("a/b/index.html", Buffer.from("one"));
  write("a/b/feed.xml", Buffer.from("two"));
  expect(readFileSync(join(folder, "a/b/index.html"), "utf8")).toBe("one");
  expect(readFileSync(join(folder, "a/b/feed.xml"), "utf8")).toBe("two");
});
