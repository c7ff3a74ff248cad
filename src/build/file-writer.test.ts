import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fileWriter } from "./file-writer.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "written-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file of an earlier build as at a time, in seconds since 1970. */
function earlier(file: string, text: string, time: number): void {
  const path = join(folder, "old", file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  utimesSync(path, time, time);
}

const writer = () => fileWriter(join(folder, "new"), join(folder, "old"));
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");
const timeOf = (file: string) => Math.floor(statSync(join(folder, file)).mtimeMs / 1000);

test("files are written into folders that need not be there", () => {
  const write = fileWriter(folder);
  write("a/b/index.html", Buffer.from("one"));
  write("/a/b/feed.xml", "two");
  expect([textOf("a/b/index.html"), textOf("a/b/feed.xml")]).toEqual(["one", "two"]);
});

test("a file with the same bytes keeps its time, through any number of builds", () => {
  earlier("updates/feed.xml", "<rss/>", 1000.9);
  writer()("updates/feed.xml", "<rss/>");
  expect([textOf("new/updates/feed.xml"), timeOf("new/updates/feed.xml")]).toEqual(["<rss/>", 1000]);
  fileWriter(join(folder, "newer"), join(folder, "new"))("updates/feed.xml", Buffer.from("<rss/>"));
  expect(timeOf("newer/updates/feed.xml")).toBe(1000);
  rmSync(join(folder, "old"), { recursive: true });
  expect(textOf("newer/updates/feed.xml")).toBe("<rss/>");
});

const long = "ab".repeat(1_500_000);
const pieces = ["ab".repeat(1_000_000), "", "ab".repeat(500_000)].map((text) => Buffer.from(text));

test.each([
  ["at once", long],
  ["in pieces", pieces],
])("a very long file that is written %s is whole, and keeps its time", (_how, content) => {
  fileWriter(folder)("data/updates.json", content);
  expect(textOf("data/updates.json")).toBe(long);
  earlier("data/updates.json", long, 1000);
  writer()("data/updates.json", content);
  expect(timeOf("new/data/updates.json")).toBe(1000);
});

test("a file in pieces of which one is another than before has its own time", () => {
  earlier("feed.xml", "abc", 1000);
  writer()(
    "feed.xml",
    ["a", "b", "d"].map((text) => Buffer.from(text)),
  );
  expect(timeOf("new/feed.xml")).toBeGreaterThan(1000);
  expect(textOf("new/feed.xml")).toBe("abd");
});

test.each([
  ["other bytes of the same length", "<rss1/>", "<rss2/>"],
  ["another length", "<rss/>", "<rss>more</rss>"],
  ["another last byte of very many", `${"a".repeat(3 << 20)}b`, `${"a".repeat(3 << 20)}c`],
])("a file with %s has its own time, and leaves the earlier one as it was", (_, old, now) => {
  earlier("feed.xml", old, 1000);
  writer()("feed.xml", now);
  expect(timeOf("new/feed.xml")).toBeGreaterThan(1000);
  expect([textOf("old/feed.xml"), textOf("new/feed.xml")]).toEqual([old, now]);
});

test("a file that is new, or was a folder, is written", () => {
  earlier("goals/index.html", "", 1000);
  const write = writer();
  write("goals", "Goals");
  write("other", "Other");
  expect([textOf("new/goals"), textOf("new/other")]).toEqual(["Goals", "Other"]);
});

test("a file that is written again is another in the earlier build", () => {
  earlier("feed.xml", "<rss/>", 1000);
  const write = writer();
  write("feed.xml", "<rss/>");
  write("feed.xml", "<rss>more</rss>");
  expect([textOf("old/feed.xml"), textOf("new/feed.xml")]).toEqual(["<rss/>", "<rss>more</rss>"]);
});

test("a link that somebody put into the earlier build is not taken over", () => {
  earlier("secret", "key", 1000);
  symlinkSync(join(folder, "old/secret"), join(folder, "old/feed.xml"));
  writer()("feed.xml", "key");
  expect(lstatSync(join(folder, "new/feed.xml")).isFile()).toBe(true);
});
