import { feedDate } from "../record/calendar.ts";
import type { Feed } from "./feed.ts";

/** A feed as JSON Feed 1.1, with the same items and ids as its RSS. `self` is its own address. */
export function jsonFeedOf(feed: Feed, self: string): Response {
  const body = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: self,
    language: "en-GB",
    authors: [{ name: feed.author.name, url: feed.author.url }],
    items: feed.items.map((item) => ({
      id: item.guid,
      url: item.link,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: feedDate(item.published, item.time).toISOString(),
      date_modified: item.updated && feedDate(item.updated).toISOString(),
      tags: item.categories,
    })),
  };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { "Content-Type": "application/feed+json" },
  });
}
