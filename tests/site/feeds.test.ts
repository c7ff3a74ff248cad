import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { load } from "cheerio";
import { parseJsonFeed, parseOpml, parseRssFeed } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { getUkDay } from "../../src/record/calendar.ts";
import { getRecordFolder } from "../setup/content.ts";
import { formats } from "../setup/formats.ts";
import { makeAddressCheck } from "./built-site.ts";
import { readItems } from "./feed-readers.ts";
import { files, large, moved, origin, problemWith, readBuilt, sites } from "./site.ts";

const text = { type: "string", minLength: 1 };
const address = { type: "string", format: "uri", pattern: "^https://" };
const moment = { type: "string", format: "date-time" };

/** What JSON Feed 1.1 asks of a feed (jsonfeed.org/version/1.1), for the fields that are used here. */
const jsonFeedSchema = {
  type: "object",
  required: ["version", "title", "items"],
  additionalProperties: false,
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: text,
    description: text,
    home_page_url: address,
    feed_url: address,
    authors: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["name"],
        additionalProperties: false,
        properties: { name: text, url: address },
      },
    },
    language: { type: "string", pattern: "^[a-z]{2}(-[A-Z]{2})?$" },
    // Names that begin with _ are the publisher's own.
    _licence: { type: "object", required: ["id", "address"], properties: { id: text, address } },
    items: {
      type: "array",
      items: {
        type: "object",
        // An item without content in one of its two forms is none.
        required: ["id", "content_html"],
        additionalProperties: false,
        properties: {
          id: text,
          url: address,
          title: text,
          summary: text,
          content_html: { type: "string" },
          date_published: moment,
          date_modified: moment,
          tags: { type: "array", items: text },
        },
      },
    },
  },
};

// At an address that has moved, a feed is the same as at the new one.
const copies = new Set(moved.map(({ path }) => `${path}feed.xml`));
const feedsOfSmall = files.filter((file) => file.endsWith("/feed.xml") && !copies.has(file));

/** The front matter of the update that a link leads to. */
function writtenFor(link: string): { title: string; published: string; sections: { heading: string }[] } {
  const id = new URL(link).pathname.split("/")[2];
  const source = readFileSync(`${getRecordFolder("small")}/updates/${id}.md`, "utf8");
  return parseYaml(source.split(/^---$/m)[1] ?? "");
}

test("there is a feed of all updates", () => {
  expect(feedsOfSmall).toContain("/updates/feed.xml");
});

describe.each(feedsOfSmall)("%s", (path) => {
  const xml = readBuilt(path);
  const { title, description, language, link, atom, items = [] } = parseRssFeed(xml);

  test("is well-formed for a strict parser", () => {
    expect(() => XmlDocument.fromString(xml).dispose()).not.toThrow();
  });

  test("reads the same by another parser", () => {
    expect(readItems(xml)).toMatchObject(items.map(({ content }) => ({ content: content?.encoded?.trim() })));
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
    // A correction and what became of a commitment have days of their own.
    const hasOwnDays = path === "/corrections/feed.xml" || path === "/changes/feed.xml";
    const ofUpdates = hasOwnDays ? [] : items.filter(({ link }) => link?.startsWith(`${origin}/updates/`));
    for (const { link: itemLink = "", pubDate = "" } of ofUpdates) {
      expect(getUkDay(Date.parse(String(pubDate)))).toBe(writtenFor(itemLink).published);
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

const whole = (path: string) => large.origin + path;
const feedsOfLarge = large.files.filter((file) => file.endsWith("/feed.xml"));
const topicFeeds = feedsOfLarge.filter((file) => /^\/(?:programmes|workstreams|goals|places)\//.test(file));
const itemsOf = (path: string) => parseRssFeed(large.read(path)).items ?? [];
const fits = new Ajv({ allErrors: true, formats }).compile(jsonFeedSchema);

describe.each(sites)("every feed of $name", (site) => {
  const paths = site.files.filter((file) => file.endsWith("/feed.xml"));
  const problemWith = makeAddressCheck(site);

  test("is one of which a host is told what it is", () => {
    const rules = site
      .read("/_headers")
      .split("\n")
      .filter((line) => line.endsWith("/feed.xml"))
      .map((path) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`));
    expect(paths.filter((path) => !rules.some((rule) => rule.test(path)))).toEqual([]);
  });

  test("is XML for a strict parser, and reads the same by two parsers", () => {
    for (const path of paths) {
      const xml = site.read(path);
      expect(() => XmlDocument.fromString(xml).dispose(), path).not.toThrow();
      const { items = [] } = parseRssFeed(xml);
      expect(readItems(xml)).toMatchObject(
        items.map(({ title, link, guid }) => ({ title, link, guid: guid?.value })),
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
      expect(json._licence, path).toEqual(JSON.parse(site.read("/updates/feed.json"))._licence);
      expect(json.feed_url).toBe(site.origin + path.replace(/xml$/, "json"));
      const { items = [], link, title } = parseRssFeed(site.read(path));
      expect([json.home_page_url, json.title]).toEqual([link, title]);
      expect((parseJsonFeed(json).items ?? []).map((item) => [item.id, item.url, item.content_html])).toEqual(
        items.map((item) => [item.guid?.value, item.link, item.content?.encoded]),
      );
    }
  });

  test("has a title of its own with the organisation, and is in a list that feed readers take in", () => {
    const lists = site.files.filter((file) => file.endsWith(".opml"));
    const listed = lists.flatMap((list) =>
      (parseOpml(site.read(list)).body?.outlines ?? []).flatMap(({ outlines = [] }) => outlines),
    );
    // Commitments are followed one by one, and the log has a line for each thing that others tell.
    const own = paths.filter((path) => !/^\/(?:commitments|changes)\//.test(path));
    const expected = own
      .map((path) => parseRssFeed(site.read(path)))
      .map(({ title, link }) => ({ title, link }));
    expect(listed.map(({ xmlUrl }) => xmlUrl).toSorted()).toEqual(own.map((path) => site.origin + path));
    const organisation = site
      .pageAt("/")
      .$("meta[property='og:site_name']")
      .attr("content")
      ?.split(" – ")
      .at(-1);
    expect(paths.filter((path) => !parseRssFeed(site.read(path)).title?.includes(organisation!))).toEqual([]);
    expect(listed.map(({ title, htmlUrl: link }) => ({ title, link }))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(new Set(listed.map(({ title }) => title)).size).toBe(listed.length);
    expect(listed.flatMap(({ htmlUrl = "" }) => problemWith(htmlUrl, "/feeds.opml") ?? [])).toEqual([]);
  });
});

test("who takes in the list of everything has each section once, and no feed of a topic", () => {
  const { body } = parseOpml(large.read("/feeds.opml"));
  const listed = (body?.outlines ?? []).flatMap(({ outlines = [] }) => outlines);
  expect(listed.map(({ xmlUrl }) => xmlUrl)).toEqual(
    ["/updates/feed.xml", "/corrections/feed.xml"].map(whole),
  );
});

test("what no update tells is in the list of everything too: dates that passed, and what was withdrawn", () => {
  const titles = (path: string) => itemsOf(path).map(({ title = "" }) => title);
  const alone = titles("/changes/feed.xml").filter((title) => /^(?:Overdue|Withdrawn)/.test(title));
  expect(alone.length).toBeGreaterThan(0);
  expect(titles("/corrections/feed.xml")).toEqual(expect.arrayContaining(alone));
});

test("no two feeds have an item of one guid, as some readers keep it in one of them alone", () => {
  const guids = feedsOfLarge
    .filter((path) => !large.read(path.replace(/feed\.xml$/, "index.html")).includes("This page has moved"))
    .flatMap((path) => itemsOf(path).map(({ guid }) => guid?.value));
  expect(new Set(guids).size).toBe(guids.length);
});

test.each(sites)("items of every feed of $name can be told apart by their titles", (site) => {
  const paths = site.files.filter((file) => file.endsWith("/feed.xml"));
  const alike = paths.flatMap((path) => {
    const titles = (parseRssFeed(site.read(path)).items ?? []).map(({ title }) => title);
    return new Set(titles).size === titles.length ? [] : [path];
  });
  expect(alike).toEqual([]);
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
      // A due date that passed or moved is news that no section has.
      const sections = itemsOf(path).filter(({ link }) => !link?.includes("/commitments/"));
      expect(sections.map(({ link }) => link)).toEqual(shown.slice(0, sections.length));
      expect(itemsOf(path).length).toBeGreaterThanOrEqual(shown.length);
    }
  });

  test("has whole sections, with their words as they were written and their pictures", () => {
    const [pond] = itemsOf("/goals/zero-waste/feed.xml");
    expect(pond?.title).toMatch(/^Ponds <and> “frogs”, \d+ \w+ \d{4}$/);
    expect(pond?.description).toBe("On 28 February 2026, 250 trees were planted in the North.");
    const $ = load(pond?.content?.encoded ?? "");
    expect($("p").first().text()).toBe("Frogs & newts <moved in>.");
    expect($("img").attr("src")).toMatch(/^https:\/\/record\.example\.org\/pictures\/pond\./);
    expect(pond?.categories?.map(({ name }) => name)).toEqual([
      "Ponds",
      "Zero waste, 2024 to 2025",
      "The North",
    ]);
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
