import { parseOpml, parseRssFeed } from "feedsmith";
import { SiteFolderError, type Site } from "./site.ts";

/** An item of a feed. */
export interface FeedItem {
  /** What feed readers know it by. */
  guid: string;
  title: string;
  /** Its address, inside the site without the host. */
  link: string;
  /** When it says it was published, as the feed writes it. */
  published: string;
  /** All that it shows, as text to compare. */
  content: string;
}

/** A feed of a site, as RSS has it. */
export interface Feed {
  address: string;
  title: string;
  description: string;
  items: Map<string, FeedItem>;
}

/** The RSS feeds of a site by their addresses, in the order in which the site lists them for feed readers. */
export function feedsOf(site: Site): Map<string, Feed> {
  const listed = site.files.has("/feeds.opml") ? listedIn(site.text("/feeds.opml")) : [];
  const found = [...site.files.keys()].filter((address) => address.endsWith(".xml"));
  const feeds = [...new Set([...listed, ...found])].flatMap((address) => feedAt(address, site) ?? []);
  return new Map(feeds.map((feed) => [feed.address, feed]));
}

function listedIn(opml: string): string[] {
  const outlines = parseOpml(opml).body?.outlines?.flatMap(({ outlines }) => outlines ?? []) ?? [];
  return outlines.flatMap(({ xmlUrl }) =>
    xmlUrl !== undefined && URL.canParse(xmlUrl) ? [new URL(xmlUrl).pathname] : [],
  );
}

function feedAt(address: string, site: Site): Feed | undefined {
  if (!site.files.has(address)) return undefined;
  const xml = site.text(address);
  if (!xml.includes("<rss")) return undefined;
  const { title = address, description = "", items = [] } = parsed(xml, address, site);
  const read = items.map((item): FeedItem => {
    const { guid, link = "", pubDate = "", ...shown } = item;
    const inside = link.replace(site.origin, "");
    return {
      guid: guid?.value ?? link,
      title: item.title || "(no title)",
      link: inside,
      published: pubDate,
      content: JSON.stringify({ ...shown, link: inside }).replaceAll(site.origin, ""),
    };
  });
  return { address, title, description, items: new Map(read.map((item) => [item.guid, item])) };
}

function parsed(xml: string, address: string, site: Site): ReturnType<typeof parseRssFeed<string>> {
  try {
    return parseRssFeed(xml);
  } catch {
    throw new SiteFolderError(`The feed ${site.folder}${address} is no RSS that can be read.`);
  }
}
