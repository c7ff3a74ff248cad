import rss from "@astrojs/rss";
import { escapeText, escapeUTF8 } from "entities";
import { type CalendarDate, getFeedDate } from "../record/calendar.ts";
import { getDirection } from "../lib/language.ts";
import { getWholeAddress } from "../routes.ts";
import type { Licence, SiteData } from "../schemas/site.ts";

/** What a subscriber gets once: an update, a section of one or a change note. */
export interface FeedItem {
  title: string;
  /** What it is known by for ever: a whole address, which may be one that the page had before. */
  guid: string;
  /** The whole address of the page, with its anchor for a part of it. */
  link: string;
  published: CalendarDate;
  /** The UK time on that day, such as 09:30, where it was published at one. */
  time?: string | undefined;
  /** The day of the latest change that readers are told of. */
  updated?: CalendarDate | undefined;
  summary: string;
  /** The whole text as HTML, every address in it whole. */
  html: string;
  categories: string[];
  /** The language of its text, if it isn’t English. */
  lang?: string | undefined;
  /** Files that go with it. */
  attachments?: readonly FeedAttachment[] | undefined;
}

/** A file that goes with an item. */
export interface FeedAttachment {
  /** Its whole address. */
  url: string;
  /** Its media type. */
  type: string;
  title: string;
  /** In bytes. */
  length: number;
}

/** Who the words of a feed are by. */
export interface Author {
  name: string;
  /** A whole address. */
  url: string;
  /** The e-mail address for problems with the site, once it has one. */
  email?: string | undefined;
}

/** The author of the words of a site that are its own: the site. `root` is its address. */
export function getAuthor({ title, organisation, problems }: SiteData, root: string | URL): Author {
  const name = title.includes(organisation.name) ? title : `${organisation.name}, ${title}`;
  return { name, url: getWholeAddress("/", root), email: problems };
}

/** A feed before it has a format. */
export interface Feed {
  title: string;
  description: string;
  /** The whole address of the page that the feed follows. */
  page: string;
  /** The whole address of the feed itself, as RSS. */
  self: string;
  /** Who wrote it: the site. */
  author: Author;
  /** What others may do with it, if that is stated. */
  licence?: Licence | undefined;
  /** Newest first. */
  items: FeedItem[];
}

/** A feed as RSS 2.0 with the whole content of its items. A guid and a date of publication never change. */
export function formatRss(feed: Feed): Promise<Response> {
  return rss({
    title: feed.title,
    description: feed.description,
    site: feed.page,
    xmlns: {
      atom: "http://www.w3.org/2005/Atom",
      // Astro leaves it out where no item has a text.
      content: "http://purl.org/rss/1.0/modules/content/",
      ...(feed.items.some(({ lang }) => lang) && { dc: "http://purl.org/dc/elements/1.1/" }),
    },
    customData: [
      "<language>en-gb</language>",
      feed.licence ? formatLicence(feed.licence) : "",
      getEditor(feed.author),
      `<atom:link href="${escapeUTF8(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ].join(""),
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.link,
      pubDate: getFeedDate(item.published, item.time),
      customData: formatGuid(item) + formatUpdated(item) + formatLanguage(item),
      // Readers take it for HTML (RSS Advisory Board, Really Simple Syndication Best Practices Profile).
      description: escapeText(item.summary),
      content: inItsLanguage(item),
      categories: item.categories,
      // One an item, as readers take no more (RSS Advisory Board, Really Simple Syndication Best Practices Profile).
      ...(item.attachments?.[0] && { enclosure: getEnclosure(item.attachments[0]) }),
    })),
  });
}

/** RSS 2.0 has one language for all items; Dublin Core’s element has that of an item and its title. */
function formatLanguage({ lang }: FeedItem): string {
  return lang === undefined ? "" : `<dc:language>${lang}</dc:language>`;
}

function inItsLanguage({ html, lang }: FeedItem): string {
  return lang === undefined ? html : `<div lang="${lang}" dir="${getDirection(lang)}">${html}</div>`;
}

const getEnclosure = ({ url, type, length }: FeedAttachment) => ({ url, type, length });

/** In words, as RSS 2.0 has it, and as a link that programs know (RFC 4946). */
function formatLicence({ id, address }: Licence): string {
  const words = escapeUTF8(`Licence: ${id}, ${address}`);
  return `<copyright>${words}</copyright><atom:link href="${escapeUTF8(address)}" rel="license"/>`;
}

/** RSS 2.0: an address, with a name in brackets behind it, which then has none itself. */
function getEditor({ name, email }: Author): string {
  if (email === undefined) return "";
  return `<managingEditor>${escapeUTF8(`${email} (${name.replace(/[()]/g, "")})`)}</managingEditor>`;
}

/** RSS 2.0: a guid that is no longer the address of its item says so. */
function formatGuid({ guid, link }: FeedItem): string {
  return `<guid isPermaLink="${guid === link}">${escapeUTF8(guid)}</guid>`;
}

/** RSS 2.0 has no date for a change; Atom's element (RFC 4287, section 4.2.15) is what feed readers look for. */
function formatUpdated({ updated }: FeedItem): string {
  return updated === undefined ? "" : `<atom:updated>${getFeedDate(updated).toISOString()}</atom:updated>`;
}

/** A feed as JSON Feed 1.1, with the same items and ids as its RSS. */
export function formatJsonFeed(feed: Feed): Response {
  const body = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self.replace("feed.xml", "feed.json"),
    language: "en-GB",
    authors: [{ name: feed.author.name, url: feed.author.url }],
    // JSON Feed has no field for it, and leaves names that begin with _ to who publishes.
    _licence: feed.licence,
    items: feed.items.map((item) => ({
      id: item.guid,
      url: item.link,
      title: item.title,
      summary: item.summary,
      content_html: inItsLanguage(item),
      language: item.lang,
      date_published: getFeedDate(item.published, item.time).toISOString(),
      date_modified: item.updated && getFeedDate(item.updated).toISOString(),
      tags: item.categories,
      attachments: item.attachments?.map(({ url, type, title, length }) => ({
        url,
        mime_type: type,
        title,
        size_in_bytes: length,
      })),
    })),
  };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { "Content-Type": "application/feed+json" },
  });
}

/** A feed in a list of feeds. */
interface Subscription {
  /** What it follows. */
  name: string;
  /** The feed's own title, which tells it apart in a feed reader. */
  title: string;
  /** The whole address of the RSS feed. */
  feed: string;
  /** The whole address of the page that it follows. */
  page: string;
}

/** A group of feeds under one name. */
export interface SubscriptionGroup {
  title: string;
  subscriptions: Subscription[];
}

/** A list of feeds as OPML 2.0, which feed readers take in as a whole. */
export function formatOpml(title: string, groups: SubscriptionGroup[]): Response {
  const body = groups.map(
    (group) =>
      `    <outline text="${escapeUTF8(group.title)}">\n${group.subscriptions.map(outline).join("\n")}\n    </outline>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escapeUTF8(title)}</title>
  </head>
  <body>
${body.join("\n")}
  </body>
</opml>
`,
    { headers: { "Content-Type": "text/x-opml" } },
  );
}

function outline({ title, feed, page }: Subscription): string {
  const text = escapeUTF8(title);
  return `      <outline type="rss" text="${text}" title="${text}" xmlUrl="${escapeUTF8(feed)}" htmlUrl="${escapeUTF8(page)}"/>`;
}
