import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeUnusedPictures } from "./unused-pictures.ts";

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "pictures-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** The files of a site that are left, of those that it had. */
function leftOf(site: Record<string, string>): string[] {
  for (const [name, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  removeUnusedPictures(folder);
  return Object.keys(site).filter((name) => existsSync(join(folder, name)));
}

test("a picture that nothing shows is removed", () => {
  expect(leftOf({ "index.html": "<p>garden.png</p>", "_astro/garden.Bz4xKyIc.png": "" })).toEqual([
    "index.html",
  ]);
});

test.each([
  ["a page", "index.html", '<img src="/_astro/garden.Bz4xKyIc.png" alt="">'],
  ["a set of sizes", "index.html", '<img srcset="/_astro/a.webp 1x, /_astro/garden.Bz4xKyIc.png, 2x">'],
  [
    "a feed",
    "updates/feed.xml",
    "&lt;img src=&quot;https://example.org/_astro/garden.Bz4xKyIc.png&quot;&gt;",
  ],
  ["a feed in JSON", "updates/feed.json", '"<img src=\\"/_astro/garden.Bz4xKyIc.png\\">"'],
  ["a style sheet", "_astro/site.css", "a{background:url(garden.Bz4xKyIc.png)}"],
])("one that %s shows stays", (_where, file, text) => {
  expect(leftOf({ [file]: text, "_astro/garden.Bz4xKyIc.png": "" })).toHaveLength(2);
});

test("one whose name has a space stays where a page shows it", () => {
  const page = '<img src="/_astro/the%20garden.Bz4xKyIc_Z1a-b.webp">';
  expect(leftOf({ "index.html": page, "_astro/the garden.Bz4xKyIc_Z1a-b.webp": "" })).toHaveLength(2);
});

test("what lies in other folders is left alone", () => {
  expect(leftOf({ "assets/logo.svg": "", "favicon.svg": "" })).toHaveLength(2);
});

test("one that a very long file shows stays, wherever it does", () => {
  const page = `${" ".repeat((1 << 20) - 20)}<img src="/_astro/garden.Bz4xKyIc.png">${" ".repeat(1 << 20)}`;
  expect(leftOf({ "data/updates.json": page, "_astro/garden.Bz4xKyIc.png": "" })).toHaveLength(2);
});
