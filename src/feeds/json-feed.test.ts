import { expect, test } from "vitest";
import { exampleFeed } from "./example.ts";
import { jsonFeedOf } from "./json-feed.ts";

const self = "https://record.example.org/workstreams/rooms/feed.json";

test("a JSON Feed has the words, addresses and whole texts that were given", async () => {
  const response = jsonFeedOf(exampleFeed, self);
  expect(response.headers.get("Content-Type")).toContain("application/feed+json");
  expect(await response.json()).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: exampleFeed.title,
    home_page_url: exampleFeed.page,
    feed_url: self,
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
  expect(await jsonFeedOf({ ...exampleFeed, items: [] }, self).json()).toMatchObject({ items: [] });
});
