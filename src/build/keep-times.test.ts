import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepTimes } from "./keep-times.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "times-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file of a build as at a time, in seconds since 1970. */
function write(file: string, text: string, time: number): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  utimesSync(path, time, time);
}

const timeOf = (file: string) => statSync(join(folder, file)).mtimeMs / 1000;
const keep = () => keepTimes(join(folder, "new"), join(folder, "old"));

test("a file with the same bytes keeps its time, through any number of builds", () => {
  write("old/updates/feed.xml", "<rss/>", 1000.9);
  write("new/updates/feed.xml", "<rss/>", 2000);
  keep();
  expect(timeOf("new/updates/feed.xml")).toBe(1000);
  write("newer/updates/feed.xml", "<rss/>", 3000);
  keepTimes(join(folder, "newer"), join(folder, "new"));
  expect(timeOf("newer/updates/feed.xml")).toBe(1000);
});

test("a file that is read in several pieces keeps its time", () => {
  const long = "ab".repeat(1_500_000);
  write("old/data/updates.json", long, 1000);
  write("new/data/updates.json", long, 2000);
  keep();
  expect(timeOf("new/data/updates.json")).toBe(1000);
});

test.each([
  ["other bytes of the same length", "<rss1/>", "<rss2/>"],
  ["another length", "<rss/>", "<rss>more</rss>"],
  ["another last byte of very many", `${"a".repeat(3 << 20)}b`, `${"a".repeat(3 << 20)}c`],
])("a file with %s has its own time", (_, old, now) => {
  write("old/feed.xml", old, 1000);
  write("new/feed.xml", now, 2000);
  keep();
  expect(timeOf("new/feed.xml")).toBe(2000);
});

test("a file that is new, or was a folder, has its own time", () => {
  write("old/goals/index.html", "", 1000);
  write("new/goals", "", 2000);
  write("new/other", "", 2000);
  keep();
  expect([timeOf("new/goals"), timeOf("new/other")]).toEqual([2000, 2000]);
});

test("a first build, with none before it, keeps its times", () => {
  write("new/index.html", "", 2000);
  keep();
  expect(timeOf("new/index.html")).toBe(2000);
});
