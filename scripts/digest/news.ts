import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeHTML } from "entities";
import { parseRssFeed } from "feedsmith";
import { UserError } from "../../src/lib/user-error.ts";
import { type CalendarDate, getUkDay } from "../../src/record/calendar.ts";
import { newestShown } from "../../src/record/topics.ts";
import { getFeeds, routes } from "../../src/routes.ts";

/** What subscribers are told of: an item of a feed. */
export interface NewsItem {
  /** What it is known by for ever. */
  guid: string;
  title: string;
  /** Its whole address. */
  link: string;
  published: CalendarDate;
  summary: string;
  /** The language of its title and summary, if it isn’t English. */
  lang?: string | undefined;
}

/** What is new in one feed. */
export interface News {
  /** Newest first. */
  items: NewsItem[];
  /** Whether the feed, which has room for the newest alone, may have left some out. */
  isCut: boolean;
}

/** A published site, as far as its feeds are asked for. */
export interface FeedSite {
  /** Where it is, as it was named. */
  name: string;
  /**
   * The text of the feed at an address inside the site, or nothing where it has none.
   * @throws {UserError} where the site doesn't answer.
   */
  read(path: string): Promise<string | undefined>;
}

/** The feed that every site has. */
const updatesFeed = getFeeds(routes.updates).rss;

/** A site whose feeds can be read: by its folder, by its address on the web, or by that of its feed of updates. */
export function openFeeds(named: string): FeedSite {
  if (/^https?:/i.test(named)) {
    const root = named.replace(/(?:updates\/feed\.(?:xml|json)|\/)$/, "").replace(/\/?$/, "/");
    return { name: named, read: (path) => fetchText(root + path.slice(1)) };
  }
  return {
    name: named,
    async read(path) {
      const file = join(named, path);
      return existsSync(file) ? readFileSync(file, "utf8") : undefined;
    },
  };
}

async function fetchText(address: string): Promise<string | undefined> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) })
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch((error: unknown) => {
      const { cause } = error instanceof Error ? error : {};
      const why = cause instanceof Error && cause.message ? cause.message : String(error);
      throw new UserError(`${address} can’t be reached (${why}).`);
    });
  if (answer.status === 404 || answer.status === 410) return undefined;
  if (answer.status !== 200) throw new UserError(`${address} answers with status ${answer.status}.`);
  return answer.text;
}

/** Tells of an item whether subscribers of its feed have had it. */
export type Known = (item: NewsItem) => boolean;

/** Gives what tells of the items of each feed, by its address inside the site, whether they are known. */
export type KnownIn = (path: string) => Promise<Known>;

/** What was published before a day is known. */
export const knownBefore =
  (since: CalendarDate): KnownIn =>
  async () =>
  ({ published }) =>
    published < since;

/**
 * What an older site had is known, and so is what was too old for its feed then. A part of an update is known with its
 * update, so that a topic which is new, or has another name, brings no old news.
 * @throws {UserError} where its feeds can't be read.
 */
export function knownAt(site: FeedSite): KnownIn {
  const all = readFeed(site, updatesFeed).then((items) => {
    if (items) return items;
    throw new UserError(`“${site.name}” has no ${updatesFeed}, so nobody can say what is new since then.`);
  });
  // Who asks for it is told.
  all.catch(() => {});
  return async (path) => {
    const updates = new Set((await all).map(({ guid }) => guid));
    const items = (await readFeed(site, path)) ?? [];
    const guids = new Set(items.map(({ guid }) => guid));
    const oldest = items.length < newestShown ? undefined : items.at(-1)?.published;
    return ({ guid, published }) =>
      guids.has(guid) ||
      updates.has(guid.replace(/#(?!change-).*$/s, "")) ||
      (oldest !== undefined && published < oldest);
  };
}

/**
 * What a site's feed has that isn't known.
 * @throws {UserError} where the feed isn't there, or can't be read.
 */
export async function findNews(site: FeedSite, path: string, isKnown: Known): Promise<News> {
  const items = await readFeed(site, path);
  if (!items) throw new UserError(`“${site.name}” has no ${path}: build the site first, with npm run build.`);
  const fresh = items.filter((item) => !isKnown(item));
  return { items: fresh, isCut: fresh.length >= newestShown };
}

async function readFeed(site: FeedSite, path: string): Promise<NewsItem[] | undefined> {
  const text = await site.read(path);
  if (text === undefined) return undefined;
  try {
    return (parseRssFeed(text).items ?? []).map(
      ({ guid, title, link = "", pubDate = "", description = "", dc }) => ({
        guid: guid?.value ?? link,
        title: title ?? "",
        link,
        published: getUkDay(Date.parse(pubDate)),
        // Feeds have it as HTML.
        summary: decodeHTML(description),
        lang: dc?.languages?.[0],
      }),
    );
  } catch {
    throw new UserError(`${path} of “${site.name}” is no RSS that can be read.`);
  }
}
