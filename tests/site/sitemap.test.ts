import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import { files, moved, origin, pages, readBuilt } from "./built.ts";

/** The addresses that a sitemap lists, and those in the sitemaps that it lists (sitemaps.org protocol). */
function listedIn(address: string): string[] {
  const xml = XmlDocument.fromString(readBuilt(address.slice(origin.length)));
  const listed = xml.find("//*[local-name()='loc']").map((node) => node.content);
  const isIndex = xml.root.name === "sitemapindex";
  xml.dispose();
  return isIndex ? listed.flatMap(listedIn) : listed;
}

const robots = readBuilt("/robots.txt");
const sitemap = /^Sitemap: (\S+)$/im.exec(robots)?.[1] ?? "";

test("robots.txt names a sitemap of this site", () => {
  expect(sitemap.startsWith(`${origin}/`)).toBe(true);
  expect(files).toContain(sitemap.slice(origin.length));
});

test("the sitemap lists every page but the search, what is for editors and the page for errors, once", () => {
  const notListed = ["/404.html", "/search/", "/writing/", ...moved.map(({ path }) => path)];
  const expected = pages
    .map(({ path }) => path)
    // A whole plan or history repeats the pages of its parts.
    .filter((path) => !notListed.includes(path) && !path.includes("/whole/"));
  expect(listedIn(sitemap).toSorted()).toEqual(expected.map((path) => origin + path).toSorted());
});
