import { feedsOf, type Feed, type FeedItem } from "./feed.ts";
import { endOf } from "./redirects.ts";
import type { Site } from "./site.ts";

/** An item with the titles of the feeds in which it is, in the order of the site's list. */
export interface SentItem extends FeedItem {
  feeds: string[];
}

/** What subscribers of a site's feeds get. */
export interface FeedChanges {
  /** New to them. */
  got: SentItem[];
  /** The same item with other content: put in place of the old one, and not shown again. */
  updated: SentItem[];
  /** The same item under another guid: feed readers would take it for a new one. */
  twice: (SentItem & { was: string })[];
  /** The same item with another date of publication, which some feed readers show again. */
  redated: (SentItem & { was: string })[];
  /** No longer in the feeds; a feed that is full makes room for what is newer, and that is not meant. */
  gone: SentItem[];
  /** Titles of feeds that are new, and of those that describe themselves otherwise. */
  newFeeds: string[];
  described: string[];
}

/** Compares the feeds of two sites, item by item. A feed that moved is the one that its old address leads to. */
export function feedChanges(before: Site, after: Site): FeedChanges {
  const [old, now] = [feedsOf(before), feedsOf(after)];
  const pairs = [...old.values()].flatMap((was): [Feed, Feed][] => {
    const is = now.get(endOf(was.address, after) ?? "");
    return is ? [[was, is]] : [];
  });
  const found = pairs.map(([was, is]) => feedChange(was, is));
  const known = new Set([...old.keys(), ...pairs.map(([, is]) => is.address)]);
  return {
    got: together(found.flatMap(({ got }) => got)),
    updated: together(found.flatMap(({ updated }) => updated)),
    twice: together(found.flatMap(({ twice }) => twice)),
    redated: together(found.flatMap(({ redated }) => redated)),
    gone: together(found.flatMap(({ gone }) => gone)),
    newFeeds: [...now.values()].filter(({ address }) => !known.has(address)).map(({ title }) => title),
    described: pairs
      .filter(([was, is]) => was.title !== is.title || was.description !== is.description)
      .map(([, is]) => is.title),
  };
}

function feedChange(was: Feed, is: Feed) {
  const sent = (item: FeedItem): SentItem => ({ ...item, feeds: [is.title] });
  const fresh = [...is.items.values()].filter(({ guid }) => !was.items.has(guid));
  const missing = [...was.items.values()].filter(({ guid }) => !is.items.has(guid));
  const both = [...is.items.values()].flatMap((item) => {
    const old = was.items.get(item.guid);
    return old ? [{ old, item }] : [];
  });
  const twins = fresh.flatMap((item) => {
    const old = missing.find((other) => isTwin(other, item));
    return old ? [{ old, item }] : [];
  });
  const isFull = is.items.size >= was.items.size && is.items.size > 0;
  const oldest = Math.min(...[...is.items.values()].map(timeOf));
  return {
    got: fresh.filter((item) => !twins.some((twin) => twin.item === item)).map(sent),
    updated: both.filter(({ old, item }) => old.content !== item.content).map(({ item }) => sent(item)),
    twice: twins.map(({ old, item }) => ({ ...sent(item), was: old.guid })),
    redated: both
      .filter(({ old, item }) => old.published !== item.published)
      .map(({ old, item }) => ({ ...sent(item), was: old.published })),
    gone: missing
      .filter((item) => !twins.some(({ old }) => old === item))
      .filter((item) => !(isFull && timeOf(item) <= oldest))
      .map(sent),
  };
}

/** Whether what was published once is there under another guid: at the same address, or renamed. */
function isTwin(old: FeedItem, item: FeedItem): boolean {
  return old.link === item.link || (old.title === item.title && old.published === item.published);
}

function timeOf({ published }: FeedItem): number {
  return Date.parse(published);
}

/** Each item once, with all the feeds that it is in. */
function together<T extends SentItem>(items: T[]): T[] {
  return [...Map.groupBy(items, ({ guid }) => guid).values()].map((same) => ({
    ...same[0]!,
    feeds: [...new Set(same.flatMap(({ feeds }) => feeds))],
  }));
}
