import { parseRssFeed } from "feedsmith";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { small, large, type BuiltSite } from "./built.ts";
import { hasNewsboat, newsboat } from "./newsboat.ts";

const name = hasNewsboat ? "Newsboat, a real feed reader" : "Newsboat, which is not installed here";

/** What Newsboat has taken in of some feeds of a site that is served at an address, after asking for them twice. */
async function takenIn(url: string, feeds: string[]) {
  const reader = newsboat(feeds.map((feed) => url + feed));
  onTestFinished(() => reader.end());
  await reader.reload();
  await reader.reload();
  return { unread: await reader.unread(), items: reader.items() };
}

/** The items of some feeds, each once: an item of several feeds is one, as its guid says. */
function itemsIn(site: BuiltSite, feeds: string[]): string[] {
  const items = feeds.flatMap((feed) => parseRssFeed(site.read(feed)).items ?? []);
  return [...new Set(items.map(({ title, link }) => `${title} ${link}`))].toSorted();
}

describe.skipIf(!hasNewsboat)(name, () => {
  test.each([
    [small, inject("smallUrl")],
    [large, inject("largeUrl")],
  ])("takes in every item of the feeds of $name once, with its words", async (site, url) => {
    const feeds = site.files.filter((file) => file.endsWith("/feed.xml"));
    const expected = itemsIn(site, feeds);
    const { unread, items } = await takenIn(url, feeds);
    expect(unread).toBe(`${expected.length} unread articles`);
    expect(items.map(({ title, url }) => `${title} ${url}`).toSorted()).toEqual(expected);
    expect(items.filter(({ content }) => content === "")).toEqual([]);
  });

  test("takes in the newest 50 items of a feed", async () => {
    const feed = "/workstreams/garden-rooms/feed.xml";
    const { unread, items } = await takenIn(inject("largeUrl"), [feed]);
    expect(unread).toBe("50 unread articles");
    expect(items.map(({ title, url }) => `${title} ${url}`).toSorted()).toEqual(itemsIn(large, [feed]));
  });
});
