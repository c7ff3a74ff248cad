import { parseOpml } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import { awkward } from "./example.ts";
import { opmlOf } from "./opml.ts";

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
  const xml = await opmlOf(awkward, groups).text();
  expect(() => XmlDocument.fromString(xml).dispose()).not.toThrow();
});

test("a feed reader takes in every feed, in its group", async () => {
  const { head, body } = parseOpml(await opmlOf(awkward, groups).text());
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
