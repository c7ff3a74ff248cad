import rss from "@astrojs/rss";
import { escapeText, escapeUTF8 } from "entities";
import { feedDate } from "../record/calendar.ts";
import type { Author, Feed, FeedItem } from "./feed.ts";

/** A feed as RSS 2.0 with the whole content of its items. A guid and a date of publication never change. */
export function rssOf(feed: Feed): Promise<Response> {
  return rss({
    title: feed.title,
    description: feed.description,
    site: feed.page,
    xmlns: {
      atom: "http://www.w3.org/2005/Atom",
      // Astro leaves it out where no item has a text.
      content: "http://purl.org/rss/1.0/modules/content/",
    },
    customData: [
      "<language>en-gb</language>",
      editorOf(feed.author),
      `<atom:link href="${escapeUTF8(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ].join(""),
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.link,
      pubDate: feedDate(item.published, item.time),
      customData: guidOf(item) + updatedOf(item),
      // Readers take it for HTML (RSS Advisory Board, Really Simple Syndication Best Practices Profile).
      description: escapeText(item.summary),
      content: item.html,
      categories: item.categories,
    })),
  });
}

/** RSS 2.0: an address, with a name behind it. */
function editorOf({ name, email }: Author): string {
  return email === undefined ? "" : `<managingEditor>${escapeUTF8(`${email} (${name})`)}</managingEditor>`;
}

/** RSS 2.0: a guid that is no longer the address of its item says so. */
function guidOf({ guid, link }: FeedItem): string {
  return `<guid isPermaLink="${guid === link}">${escapeUTF8(guid)}</guid>`;
}

/** RSS 2.0 has no date for a change; Atom's element (RFC 4287, section 4.2.15) is what feed readers look for. */
function updatedOf({ updated }: FeedItem): string {
  return updated === undefined ? "" : `<atom:updated>${feedDate(updated).toISOString()}</atom:updated>`;
}
