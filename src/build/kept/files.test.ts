import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RouteData } from "astro";
import { expect, onTestFinished, test } from "vitest";
import { fileOf, writerIn } from "./files.ts";

test.each([
  ["/", "page", "/", "index.html"],
  ["/goals/falls/", "page", "/goals/[id]", "/goals/falls/index.html"],
  ["/404/", "page", "/404", "404.html"],
  ["/updates/feed.xml/", "endpoint", "/updates/feed.xml", "/updates/feed.xml"],
  ["/_headers/", "endpoint", "/_headers", "/_headers"],
])("the file of %s, a %s, is where Astro puts it", (address, type, route, file) => {
  expect(fileOf(address, { type, route } as RouteData)).toBe(file);
});

test("files are written into folders that need not be there", () => {
  const folder = mkdtempSync(join(tmpdir(), "written-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = writerIn(folder);
  write("a/b/index.html", Buffer.from("one"));
  write("a/b/feed.xml", Buffer.from("two"));
  expect(readFileSync(join(folder, "a/b/index.html"), "utf8")).toBe("one");
  expect(readFileSync(join(folder, "a/b/feed.xml"), "utf8")).toBe("two");
});
