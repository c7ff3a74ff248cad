import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { firstView, heaviestFirstView } from "./first-view.ts";

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "view-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const zipped = (...texts: string[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

test("a first view is a page with what blocks it, and nothing that doesn’t", () => {
  const page = `<link rel="stylesheet" href="/site.css"><link rel="stylesheet" media="print" href="/print.css">
    <link rel="icon" href="/icon.svg"><script src="/now.js"></script><script type="module" src="/later.js"></script>
    <script type="application/ld+json">{}</script>`;
  const folder = folderWith({ "index.html": page, "site.css": "p { color: red }", "now.js": "go()" });
  expect(firstView(folder, "index.html")).toEqual({
    path: "/",
    bytes: zipped(page, "p { color: red }", "go()"),
    blocking: ["/site.css", "/now.js"],
  });
});

test("a stylesheet at the end of the body blocks nothing", () => {
  const page = `<head></head><body><p>Text</p><link rel="stylesheet" href="/states.css"></body>`;
  const folder = folderWith({ "index.html": page });
  expect(firstView(folder, "index.html")).toEqual({ path: "/", bytes: zipped(page), blocking: [] });
});

test("a title with > in it hides nothing that comes after", () => {
  const page = `<link rel="alternate" title="A > B" href="/feed.xml"><link rel="stylesheet" href="/site.css">`;
  const folder = folderWith({ "index.html": page, "site.css": "p { color: red }" });
  expect(firstView(folder, "index.html").blocking).toEqual(["/site.css"]);
});

test("the heaviest one of a site is found", () => {
  const folder = folderWith({ "index.html": "<p>Short</p>", "404.html": `<p>${"long ".repeat(99)}</p>` });
  expect(heaviestFirstView(folder)?.path).toBe("/404.html");
  expect(heaviestFirstView(folderWith({}))).toBeUndefined();
});
