import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { load } from "cheerio";

/** The items of an RSS feed by a parser of XML, beside what a parser of feeds makes of it. */
export function readItems(xml: string) {
  const $ = load(xml, { xml: true });
  return $("channel > item")
    .toArray()
    .map((item) => {
      const textOf = (name: string) => $(item).children(name).text();
      return {
        title: textOf("title"),
        link: textOf("link"),
        guid: textOf("guid"),
        pubDate: textOf("pubDate"),
        content: textOf("content\\:encoded").trim(),
      };
    });
}

// Newsboat is a feed reader that people use; on Debian and Ubuntu it is the package `newsboat`.

/** True where it is installed. */
export const hasNewsboat = spawnSync("newsboat", ["-v"]).status === 0;

/** What Newsboat keeps of an item. */
export interface TakenIn {
  title: string;
  url: string;
  content: string;
  /** Seconds since 1970, UTC. */
  pubDate: number;
}

/** Newsboat with a person who follows some feeds, given by their whole addresses. */
export function startNewsboat(feeds: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "newsboat-"));
  const at = (file: string): string => join(folder, file);
  writeFileSync(at("urls"), feeds.map((feed) => `${feed}\n`).join(""));
  writeFileSync(at("config"), "");
  const files = [
    `--url-file=${at("urls")}`,
    `--cache-file=${at("cache.db")}`,
    `--config-file=${at("config")}`,
  ];
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  // Not in this process's way, because it may be the one that serves the feeds.
  const run = async (...command: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)("newsboat", [...files, ...command], {
      env,
      timeout: 60_000,
    });
    return stdout.trim();
  };
  const inCache = <T>(work: (cache: DatabaseSync) => T): T => {
    const cache = new DatabaseSync(at("cache.db"));
    try {
      return work(cache);
    } finally {
      cache.close();
    }
  };
  return {
    /** Asks for the feeds anew. */
    reload: () => run("-x", "reload"),
    /** How many articles are unread, in its own words. */
    unread: () => run("-x", "print-unread"),
    /** Takes in a list of feeds (OPML). */
    async importList(opml: string) {
      writeFileSync(at("list.opml"), opml);
      await run("-i", at("list.opml"));
    },
    /** How many items it shows in each feed, by the feed's address. */
    countItems: (): Map<string, number> =>
      inCache((cache) => {
        const rows = cache.prepare("SELECT feedurl, count(*) AS items FROM rss_item GROUP BY feedurl").all();
        return new Map(rows.map(({ feedurl, items }) => [String(feedurl), Number(items)]));
      }),
    /** What a person does who has read everything. */
    readEverything: () => inCache((cache) => cache.exec("UPDATE rss_item SET unread = 0")),
    /** What it holds, in the order in which it came. */
    items: (): TakenIn[] =>
      inCache((cache) =>
        cache
          .prepare("SELECT title, url, content, pubDate FROM rss_item ORDER BY id")
          .all()
          .map(({ title, url, content, pubDate }) => ({
            title: String(title),
            url: String(url),
            content: String(content),
            pubDate: Number(pubDate),
          })),
      ),
    end: () => rmSync(folder, { recursive: true }),
  };
}
