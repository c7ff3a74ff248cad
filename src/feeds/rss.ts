import rss from "@astrojs/rss";
import { escapeUTF8 } from "entities";
import { feedDate } from "../record/calendar.ts";
import type { Feed } from "./feed.ts";

/**
 * A feed as RSS 2.0 with the whole content of its items. An item's guid is its permalink, which
 * never depends on the title and never changes.
 */
export function rssOf(feed: Feed): Promise<Response> {
  return rss({
    title: feed.title,
    description: feed.description,
    site: feed.page,
    xmlns: { atom: "http://www.w3.org/2005/Atom" },
    customData: [
      "<language>en-gb</language>",
      `<managingEditor>${escapeUTF8(feed.contact)} (${escapeUTF8(feed.title)})</managingEditor>`,
      `<atom:link href="${escapeUTF8(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ].join(""),
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.link,
      pubDate: feedDate(item.published),
      description: item.summary,
      content: item.html,
      categories: item.categories,
    })),
  });
}
