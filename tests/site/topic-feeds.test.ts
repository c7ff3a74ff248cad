import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { load } from "cheerio";
import { parseJsonFeed, parseOpml, parseRssFeed } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { addressProblems } from "./addresses.ts";
import { large, sites } from "./built.ts";
import { jsonFeedSchema } from "./json-feed-schema.ts";

const whole = (path: string) => large.origin + path;
const feeds = large.files.filter((file) => file.endsWith("/feed.xml"));
const topicFeeds = feeds.filter((file) => /^\/(?:programmes|workstreams|goals|places)\//.test(file));
const itemsOf = (path: string) => parseRssFeed(large.read(path)).items ?? [];
const fits = addFormats.default(new Ajv({ allErrors: true })).compile(jsonFeedSchema);

describe.each(sites)("every feed of $name", (site) => {
  const paths = site.files.filter((file) => file.endsWith("/feed.xml"));
  const problemWith = addressProblems(site);

  test("is XML for a strict parser, and reads the same in two feed readers", async () => {
    for (const path of paths) {
      const xml = site.read(path);
      expect(() => XmlDocument.fromString(xml).dispose(), path).not.toThrow();
      const other = await new RssParser().parseString(xml);
      const { title, items = [] } = parseRssFeed(xml);
      expect(other.title).toBe(title);
      expect(other.items.map((item) => [item.title, item.guid, item.link])).toEqual(
        items.map((item) => [item.title, item.guid?.value, item.link]),
      );
    }
  });

  test("has items that lead to what is there, and no half address in them", () => {
    const wrong = paths.flatMap((path) =>
      (parseRssFeed(site.read(path)).items ?? []).flatMap(({ link = "", content }) => {
        const $ = load(content?.encoded ?? "");
        const inside = $("[href], [src]")
          .toArray()
          .map((element) => $(element).attr("href") ?? $(element).attr("src") ?? "");
        const half = inside.filter((address) => !/^(?:https:\/\/|mailto:)/.test(address));
        return [...half, ...[link, ...inside].flatMap((address) => problemWith(address, path) ?? [])];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("is there as JSON Feed 1.1 too, with the same items in the same order", () => {
    for (const path of paths) {
      const json = JSON.parse(site.read(path.replace(/xml$/, "json")));
      fits(json);
      expect(fits.errors ?? [], path).toEqual([]);
      expect(json.feed_url).toBe(site.origin + path.replace(/xml$/, "json"));
      const { items = [], link, title } = parseRssFeed(site.read(path));
      expect([json.home_page_url, json.title]).toEqual([link, title]);
      expect((parseJsonFeed(json).items ?? []).map((item) => [item.id, item.url, item.content_html])).toEqual(
        items.map((item) => [item.guid?.value, item.link, item.content?.encoded]),
      );
    }
  });

  test("has a title of its own, and is in the list that feed readers take in", () => {
    const { body } = parseOpml(site.read("/feeds.opml"));
    const listed = (body?.outlines ?? []).flatMap(({ outlines = [] }) => outlines);
    const expected = paths
      .map((path) => parseRssFeed(site.read(path)))
      .map(({ title, link }) => ({ title, link }));
    expect(listed.map(({ xmlUrl }) => xmlUrl).toSorted()).toEqual(paths.map((path) => site.origin + path));
    expect(listed.map(({ title, htmlUrl: link }) => ({ title, link }))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(new Set(listed.map(({ title }) => title)).size).toBe(listed.length);
    expect(listed.flatMap(({ htmlUrl = "" }) => problemWith(htmlUrl, "/feeds.opml") ?? [])).toEqual([]);
  });
});

describe("the feed of a programme, workstream, goal or place", () => {
  test("is there for each of them, and its page tells of it", () => {
    expect(topicFeeds).toHaveLength(2 + 5 + 2 + 5);
    for (const path of topicFeeds) {
      const { $ } = large.pageAt(path.replace(/feed\.xml$/, ""));
      const [first] = $("link[rel=alternate][type='application/rss+xml']").toArray();
      expect($(first).attr("href")).toBe(path);
      expect(large.read(path)).toContain($(first).attr("title"));
    }
  });

  test("has the sections that its page has, in the same order", () => {
    for (const path of topicFeeds) {
      const { $ } = large.pageAt(path.replace(/feed\.xml$/, ""));
      const shown = $("main a:contains('Read the whole section')")
        .toArray()
        .map((link) => whole($(link).attr("href") ?? ""));
      expect(itemsOf(path).map(({ link }) => link)).toEqual(shown);
    }
  });

  test("has whole sections, with their words as they were written and their pictures", () => {
    const [pond] = itemsOf("/goals/zero-waste/feed.xml");
    expect(pond?.title).toBe("Ponds <and> “frogs”");
    const $ = load(pond?.content?.encoded ?? "");
    expect($("p").first().text()).toBe("Frogs & newts <moved in>.");
    expect($("img").attr("src")).toMatch(/^https:\/\/record\.example\.org\/pictures\/pond\./);
    expect(pond?.categories?.map(({ name }) => name)).toEqual(["Ponds", "Zero waste", "The North"]);
  });

  test("holds the newest 50 where there are more, and says so", () => {
    const long = topicFeeds.filter((path) => itemsOf(path).length === 50);
    expect(long).toEqual(["/programmes/better-care/feed.xml", "/workstreams/garden-rooms/feed.xml"]);
    const bounded = topicFeeds.filter((path) =>
      /newest 50/.test(parseRssFeed(large.read(path)).description ?? ""),
    );
    expect(bounded).toEqual(long);
    expect(topicFeeds.filter((path) => itemsOf(path).length > 50)).toEqual([]);
  });

  test("is there before anything is reported, and is empty", () => {
    expect(itemsOf("/workstreams/new-kitchens/feed.xml")).toEqual([]);
    expect(JSON.parse(large.read("/workstreams/new-kitchens/feed.json")).items).toEqual([]);
  });
});
