import { readFileSync } from "node:fs";
import { load } from "cheerio";
import { parseRssFeed } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { ukDayOf } from "../../src/record/calendar.ts";
import { recordFolder } from "../setup/content.ts";
import { files, moved, origin, problemWith, readBuilt } from "./built.ts";

// At an address that has moved, a feed is the same as at the new one.
const copies = new Set(moved.map(({ path }) => `${path}feed.xml`));
const feeds = files.filter((file) => file.endsWith("/feed.xml") && !copies.has(file));

/** The front matter of the update that a link leads to. */
function writtenFor(link: string): { title: string; published: string; sections: { heading: string }[] } {
  const id = new URL(link).pathname.split("/")[2];
  const source = readFileSync(`${recordFolder("small")}/updates/${id}.md`, "utf8");
  return parseYaml(source.split(/^---$/m)[1] ?? "");
}

test("there is a feed of all updates", () => {
  expect(feeds).toContain("/updates/feed.xml");
});

describe.each(feeds)("%s", (path) => {
  const xml = readBuilt(path);
  const { title, description, language, link, atom, items = [] } = parseRssFeed(xml);

  test("is well-formed for a strict parser", () => {
    expect(() => XmlDocument.fromString(xml).dispose()).not.toThrow();
  });

  test("reads the same in another reader", async () => {
    const read = await new RssParser().parseString(xml);
    expect(read.title).toBe(title);
    expect(read.items.map((item) => item["content:encoded"]?.trim())).toEqual(
      items.map((item) => item.content?.encoded?.trim()),
    );
  });

  test("says what it is, in which language, and where", () => {
    expect(title).toBeTruthy();
    expect(description).toBeTruthy();
    expect(language?.toLowerCase()).toBe("en-gb");
    expect(link?.startsWith(`${origin}/`)).toBe(true);
    expect(atom?.links?.filter(({ rel }) => rel === "self").map(({ href }) => href)).toEqual([origin + path]);
  });

  test("has items that lead to their updates and keep their identity", () => {
    for (const { link: itemLink = "", guid } of items) {
      expect(problemWith(itemLink, path)).toBeUndefined();
      expect(guid?.value).toBeTruthy();
      // RSS 2.0: a guid that isn't said not to be a permalink is the address of the item.
      if (guid?.isPermaLink !== false) expect(problemWith(guid?.value ?? "", path)).toBeUndefined();
    }
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
  });

  test("dates each item with the day that its update was published in the UK", () => {
    // A correction has its own day.
    const ofUpdates = path === "/corrections/feed.xml" ? [] : items;
    for (const { link: itemLink = "", pubDate = "" } of ofUpdates) {
      expect(ukDayOf(Date.parse(String(pubDate)))).toBe(writtenFor(itemLink).published);
    }
  });

  test("has only whole addresses, each of which leads somewhere", () => {
    for (const { content } of items) {
      const $ = load(content?.encoded ?? "");
      const addresses = $("[href], [src]")
        .toArray()
        .map((element) => $(element).attr("href") ?? $(element).attr("src") ?? "");
      expect(addresses.filter((address) => !/^(?:https:\/\/|mailto:)/.test(address))).toEqual([]);
      expect(addresses.flatMap((address) => problemWith(address, path) ?? [])).toEqual([]);
    }
  });
});

test("the feed of all updates has each of them whole, with all its sections", () => {
  const { items = [] } = parseRssFeed(readBuilt("/updates/feed.xml"));
  expect(items.length).toBeGreaterThan(0);
  for (const { link = "", content } of items) {
    const headings = load(content?.encoded ?? "")("h1, h2, h3").toArray();
    const $ = load(content?.encoded ?? "");
    const texts = headings.map((heading) => $(heading).text().trim());
    expect(texts).toEqual(expect.arrayContaining(writtenFor(link).sections.map(({ heading }) => heading)));
  }
});
