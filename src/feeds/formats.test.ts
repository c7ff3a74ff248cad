import { escapeText } from "entities";
import { parseRssFeed, parseOpml } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import { readItems } from "../../tests/site/feed-readers.ts";
import { awkward, exampleFeed } from "./example.ts";
import { formatRss, formatJsonFeed, formatOpml } from "./formats.ts";

const textOf = async (items = exampleFeed.items) => (await formatRss({ ...exampleFeed, items })).text();

test("a feed is XML for a strict parser, whatever its words", async () => {
  const xml = await textOf();
  expect(() => XmlDocument.fromString(xml).dispose()).not.toThrow();
});

test("a feed reader gets the words, addresses and whole texts that were given", async () => {
  const { title, description, link, atom, managingEditor, items } = parseRssFeed(await textOf());
  expect({ title, description, link }).toEqual({
    title: exampleFeed.title,
    description: exampleFeed.description,
    link: exampleFeed.page,
  });
  expect(atom?.links).toMatchObject([{ rel: "self", href: exampleFeed.self }]);
  expect(JSON.stringify(managingEditor)).toContain("site@example.org");
  expect(
    items?.map((item) => [item.title, item.link, item.guid?.value, item.description, item.content?.encoded]),
  ).toEqual(
    exampleFeed.items.map(({ title, link, summary, html }) => [title, link, link, escapeText(summary), html]),
  );
  expect(items?.[0]?.categories?.map(({ name }) => name)).toEqual([awkward, "Northtown"]);
});

test("another parser gets the same", async () => {
  expect(readItems(await textOf())).toMatchObject(
    exampleFeed.items.map(({ title, html }) => ({
      title,
      content: html,
      pubDate: "Thu, 14 Jul 2022 00:01:00 GMT",
    })),
  );
});

test("a feed whose items have no text is XML too", async () => {
  const xml = await textOf(exampleFeed.items.map((item) => ({ ...item, html: "" })));
  expect(() => XmlDocument.fromString(xml).dispose()).not.toThrow();
});

test("an update of a time of day was published at that time in the UK", async () => {
  const xml = await textOf(exampleFeed.items.map((item) => ({ ...item, time: "14:30" })));
  expect(parseRssFeed(xml).items?.[0]?.pubDate).toBe("Thu, 14 Jul 2022 13:30:00 GMT");
});

test("an item in another language says so to readers that ask, and a feed without one says nothing of it", async () => {
  const xml = await textOf(
    exampleFeed.items.map((item, index) => (index === 0 ? { ...item, lang: "cy" } : item)),
  );
  expect(() => XmlDocument.fromString(xml).dispose()).not.toThrow();
  expect(parseRssFeed(xml).items?.map(({ dc }) => dc?.languages)).toEqual(
    exampleFeed.items.map((_, index) => (index === 0 ? ["cy"] : undefined)),
  );
  expect(await textOf()).not.toContain("dc");
});

test("a feed of nothing is a feed", async () => {
  const xml = await textOf([]);
  expect(() => XmlDocument.fromString(xml).dispose()).not.toThrow();
  expect(parseRssFeed(xml).items ?? []).toEqual([]);
});

const licence = { id: "OGL-UK-3.0", address: "https://example.org/licence?of=a&b" };

test("a feed states its licence in words and as a link, and none where none is stated", async () => {
  const { copyright, atom } = parseRssFeed(await (await formatRss({ ...exampleFeed, licence })).text());
  expect(copyright).toBe(`Licence: OGL-UK-3.0, ${licence.address}`);
  expect(atom?.links).toContainEqual({ rel: "license", href: licence.address });
  const without = parseRssFeed(await textOf());
  expect([without.copyright, without.atom?.links?.map(({ rel }) => rel)]).toEqual([undefined, ["self"]]);
});

test("a JSON Feed states its licence too", async () => {
  expect(await formatJsonFeed({ ...exampleFeed, licence }).json()).toMatchObject({ _licence: licence });
  expect(await formatJsonFeed(exampleFeed).json()).not.toHaveProperty("_licence");
});

test("a JSON Feed has the words, addresses and whole texts that were given", async () => {
  const response = formatJsonFeed(exampleFeed);
  expect(response.headers.get("Content-Type")).toContain("application/feed+json");
  expect(await response.json()).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: exampleFeed.title,
    home_page_url: exampleFeed.page,
    feed_url: "https://record.example.org/workstreams/rooms/feed.json?of=a&b",
    items: exampleFeed.items.map(({ title, link, summary, html, categories }) => ({
      id: link,
      url: link,
      title,
      summary,
      content_html: html,
      tags: categories,
      date_published: "2022-07-14T00:01:00.000Z",
    })),
  });
});

test("a feed of nothing is a feed", async () => {
  expect(await formatJsonFeed({ ...exampleFeed, items: [] }).json()).toMatchObject({ items: [] });
});

const subscription = {
  name: awkward,
  title: `${awkward} (place)`,
  feed: "https://record.example.org/places/northtown/feed.xml?of=a&b",
  page: "https://record.example.org/places/northtown/",
};
const groups = [
  { title: awkward, subscriptions: [subscription, subscription] },
  { title: "Empty", subscriptions: [] },
];

test("a list of feeds is XML for a strict parser, whatever its words", async () => {
  const xml = await formatOpml(awkward, groups).text();
  expect(() => XmlDocument.fromString(xml).dispose()).not.toThrow();
});

test("a feed reader takes in every feed, in its group", async () => {
  const { head, body } = parseOpml(await formatOpml(awkward, groups).text());
  expect(head?.title).toBe(awkward);
  const feed = {
    type: "rss",
    text: subscription.title,
    title: subscription.title,
    xmlUrl: subscription.feed,
    htmlUrl: subscription.page,
  };
  expect(body?.outlines).toMatchObject([{ text: awkward, outlines: [feed, feed] }, { text: "Empty" }]);
});
