import {
  existsSync,
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
import { isHidden, moveSite } from "./move-site.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "moved-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
/** Writes a file of an earlier build as at a time, in seconds since 1970. */
const writeEarlier = (file: string, text: string, time: number) => {
  write(join("old", file), text);
  utimesSync(join(folder, "old", file), time, time);
};
const move = (to = "new", earlier = "old") =>
  moveSite(join(folder, "made"), join(folder, to), join(folder, earlier));
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");
const timeOf = (file: string) => Math.floor(statSync(join(folder, file)).mtimeMs / 1000);

test("all files are moved, but for hidden ones", () => {
  write("made/updates/feed.xml", "<rss/>");
  write("made/.well-known/security.txt", "Contact");
  write("made/.env", "key");
  moveSite(join(folder, "made"), join(folder, "new"));
  expect([textOf("new/updates/feed.xml"), textOf("new/.well-known/security.txt")]).toEqual([
    "<rss/>",
    "Contact",
  ]);
  expect(existsSync(join(folder, "new/.env"))).toBe(false);
  expect(existsSync(join(folder, "made"))).toBe(false);
});

test("a file with the same bytes keeps its time, through any number of builds", () => {
  writeEarlier("updates/feed.xml", "<rss/>", 1000);
  write("made/updates/feed.xml", "<rss/>");
  move();
  expect([textOf("new/updates/feed.xml"), timeOf("new/updates/feed.xml")]).toEqual(["<rss/>", 1000]);
  write("made/updates/feed.xml", "<rss/>");
  move("newer", "new");
  rmSync(join(folder, "old"), { recursive: true });
  expect([textOf("newer/updates/feed.xml"), timeOf("newer/updates/feed.xml")]).toEqual(["<rss/>", 1000]);
});

test.each([
  ["other bytes of the same length", "<rss1/>", "<rss2/>"],
  ["another length", "<rss/>", "<rss>more</rss>"],
])("a file with %s has its own time, and leaves the earlier one as it was", (_, old, now) => {
  writeEarlier("feed.xml", old, 1000);
  write("made/feed.xml", now);
  move();
  expect(timeOf("new/feed.xml")).toBeGreaterThan(1000);
  expect([textOf("old/feed.xml"), textOf("new/feed.xml")]).toEqual([old, now]);
});

test("a file that was a folder is moved", () => {
  writeEarlier("goals/index.html", "", 1000);
  write("made/goals", "Goals");
  move();
  expect(textOf("new/goals")).toBe("Goals");
});

test("a link that somebody put into the earlier build is not taken over", () => {
  writeEarlier("secret", "key", 1000);
  symlinkSync(join(folder, "old/secret"), join(folder, "old/feed.xml"));
  write("made/feed.xml", "key");
  move();
  expect(lstatSync(join(folder, "new/feed.xml")).isFile()).toBe(true);
});

test.each([
  [".env", true],
  [".DS_Store", true],
  ["assets/.git/config", true],
  ["updates/.well-known/security.txt", true],
  [".well-known/.htpasswd", true],
  [".well-known-not/x", true],
  [".well-known/security.txt", false],
  ["assets/images/icon.v2.svg", false],
])("of hidden files, those in .well-known alone are for readers: %s", (path, hidden) => {
  expect(isHidden(path)).toBe(hidden);
  expect(isHidden(path.replaceAll("/", "\\"))).toBe(hidden);
});
