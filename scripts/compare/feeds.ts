import { parseOpml, parseRssFeed } from "feedsmith";
import { getInnerAddress } from "../../src/routes.ts";
import { UserError } from "../../src/lib/user-error.ts";
import { followAddress, type Site } from "../site.ts";

/** An item of a feed, with the titles of the feeds in which it is, in the order of the site's list. */
export interface Item {
  /** What feed readers know it by. */
  guid: string;
  title: string;
  /** Its address, inside the site without the host. */
  link: string;
  /** When it says it was published, as the feed writes it. */
  published: string;
  /** All that it shows, as text to compare. */
  content: string;
  feeds: string[];
}

interface Feed {
  address: string;
  title: string;
  description: string;
  items: Map<string, Item>;
}

/** An item with what it was before: its guid or its date of publication. */
export type ChangedItem = Item & { was: string };

/** What subscribers of a site's feeds get. */
export type FeedChanges = ReturnType<typeof compareFeeds>;

/** Compares the feeds of two sites, item by item. A feed that moved is the one that its old address leads to. */
export function compareFeeds(before: Site, after: Site) {
  const [old, now] = [readFeeds(before), readFeeds(after)];
  const pairs = [...old.values()].flatMap((was): [Feed, Feed][] => {
    const is = now.get(followAddress(was.address, after) ?? "");
    return is ? [[was, is]] : [];
  });
  const found = pairs.map(([was, is]) => compareFeed(was, is));
  const known = new Set([...old.keys(), ...pairs.map(([, is]) => is.address)]);
  return {
    /** New to them. */
    got: joinFeeds(found.flatMap(({ got }) => got)),
    /** The same item with other content: put in place of the old one, and not shown again. */
    updated: joinFeeds(found.flatMap(({ updated }) => updated)),
    /** The same item under another guid: feed readers would take it for a new one. */
    twice: joinFeeds(found.flatMap(({ twice }) => twice)),
    /** The same item with another date of publication, which some feed readers show again. */
    redated: joinFeeds(found.flatMap(({ redated }) => redated)),
    /** No longer in the feeds; a feed that is full makes room for what is newer, and that is not meant. */
    gone: joinFeeds(found.flatMap(({ gone }) => gone)),
    /** Titles of feeds that are new, and of those that describe themselves otherwise. */
    newFeeds: [...now.values()].filter(({ address }) => !known.has(address)).map(({ title }) => title),
    described: pairs
      .filter(([was, is]) => was.title !== is.title || was.description !== is.description)
      .map(([, is]) => is.title),
  };
}

function compareFeed(was: Feed, is: Feed) {
  const [before, after] = [[...was.items.values()], [...is.items.values()]];
  const timeOf = ({ published }: Item) => Date.parse(published);
  const missing = before.filter(({ guid }) => !is.items.has(guid));
  // What was published once is there under another guid: at the same address, or renamed.
  const isTwin = (old: Item, item: Item) =>
    old.link === item.link || (old.title === item.title && old.published === item.published);
  const fresh = after
    .filter(({ guid }) => !was.items.has(guid))
    .map((item) => ({ item, twin: missing.find((old) => isTwin(old, item)) }));
  const twins = new Set(fresh.map(({ twin }) => twin));
  const kept = after.flatMap((item) => {
    const old = was.items.get(item.guid);
    return old ? [{ old, item: { ...item, was: old.published } }] : [];
  });
  const isFull = after.length >= before.length && after.length > 0;
  const oldest = Math.min(...after.map(timeOf));
  return {
    got: fresh.filter(({ twin }) => !twin).map(({ item }) => item),
    updated: kept.filter(({ old, item }) => old.content !== item.content).map(({ item }) => item),
    twice: fresh.flatMap(({ item, twin }) => (twin ? [{ ...item, was: twin.guid }] : [])),
    redated: kept.filter(({ old, item }) => old.published !== item.published).map(({ item }) => item),
    gone: missing
      .filter((item) => !twins.has(item) && !(isFull && timeOf(item) <= oldest))
      .map((item) => ({ ...item, feeds: [is.title] })),
  };
}

/** Each item once, with all the feeds that it is in. */
function joinFeeds<T extends Item>(items: T[]): T[] {
  return [...Map.groupBy(items, ({ guid }) => guid).values()].map((same) => ({
    ...same[0]!,
    feeds: [...new Set(same.flatMap(({ feeds }) => feeds))],
  }));
}

/**
 * Items as who follows them takes them: a whole update with its sections, which feeds of topics send for it, is one.
 * A part whose whole is not among the items stands alone, and a change note too, as the feed of corrections is
 * another thing to follow.
 */
export function groupItems(items: Item[]): { item: Item; parts: Item[] }[] {
  const byWhole = Map.groupBy(items, ({ guid }) => guid.replace(/#(?!change-).*$/s, ""));
  return [...byWhole].flatMap(([guid, group]) => {
    const whole = group.find((item) => item.guid === guid);
    if (!whole) return group.map((item) => ({ item, parts: [] }));
    return { item: whole, parts: group.filter((item) => item !== whole) };
  });
}

/** The RSS feeds of a site by their addresses, in the order in which the site lists them for feed readers. */
function readFeeds(site: Site): Map<string, Feed> {
  const opml = site.files.has("/feeds.opml") ? parseOpml(site.text("/feeds.opml")) : undefined;
  const listed = (opml?.body?.outlines ?? [])
    .flatMap(({ outlines }) => outlines ?? [])
    .flatMap(({ xmlUrl = "" }) => getInnerAddress(xmlUrl, site.origin) ?? []);
  const found = [...site.files.keys()].filter((address) => address.endsWith(".xml"));
  const feeds = [...new Set([...listed, ...found])].flatMap((address) => readFeed(address, site) ?? []);
  return new Map(feeds.map((feed) => [feed.address, feed]));
}

function readFeed(address: string, site: Site): Feed | undefined {
  const xml = site.files.has(address) ? site.text(address) : "";
  if (!xml.includes("<rss")) return undefined;
  const { title = address, description = "", items = [] } = parse(xml, address, site);
  const read = items.map(({ guid, link = "", pubDate = "", ...shown }): Item => {
    const inside = link.replace(site.origin, "");
    const content = JSON.stringify({ ...shown, link: inside }).replaceAll(site.origin, "");
    const named = { guid: guid?.value ?? link, title: shown.title || "(no title)", link: inside };
    return { ...named, published: pubDate, content, feeds: [title] };
  });
  return { address, title, description, items: new Map(read.map((item) => [item.guid, item])) };
}

function parse(xml: string, address: string, site: Site): ReturnType<typeof parseRssFeed<string>> {
  try {
    return parseRssFeed(xml);
  } catch {
    throw new UserError(`The feed ${site.folder}${address} is no RSS that can be read.`);
  }
}
