import { expect, test } from "vitest";
import { compareFeeds, groupItems } from "./feeds.ts";
import { makeFeed, makeTinySite, type TinyItem } from "../../tests/setup/tiny-site.ts";

const changes = (before: TinyItem[], after: TinyItem[]) =>
  compareFeeds(
    makeTinySite({ "updates/feed.xml": makeFeed("Everything", before) }),
    makeTinySite({ "updates/feed.xml": makeFeed("Everything", after) }),
  );

const march = { link: "/updates/march/", title: "March" };
const june = { link: "/updates/june/", title: "June", published: "Mon, 13 Jun 2022 00:01:00 GMT" };
const nothing = { got: [], updated: [], twice: [], redated: [], gone: [], newFeeds: [], described: [] };

test("the same feed changes nothing", () => {
  expect(changes([june, march], [june, march])).toEqual(nothing);
});

test("an item with a new guid is what subscribers get", () => {
  expect(changes([march], [june, march])).toEqual({
    ...nothing,
    got: [expect.objectContaining({ title: "June", link: "/updates/june/", feeds: ["Everything"] })],
  });
});

test("other words with the same guid are put in place, and another link too", () => {
  expect(changes([march], [{ ...march, words: "Better words." }])).toMatchObject({
    ...nothing,
    updated: [{ title: "March" }],
  });
  const renamed = { ...march, link: "/updates/spring/", guid: march.link };
  expect(changes([march], [renamed])).toMatchObject({ ...nothing, updated: [{ link: "/updates/spring/" }] });
});

test("another guid for the same address, or for the same item at another, would be shown twice", () => {
  const was = "https://record.example/updates/march/";
  expect(changes([march], [{ ...march, guid: "/2/" }])).toMatchObject({ ...nothing, twice: [{ was }] });
  expect(changes([march], [{ ...march, link: "/updates/spring/" }])).toMatchObject({
    ...nothing,
    twice: [{ was }],
  });
});

test("another date of publication is told", () => {
  const later = { ...march, published: "Tue, 15 Mar 2022 00:01:00 GMT" };
  expect(changes([march], [later]).redated).toMatchObject([{ title: "March" }]);
});

test("an item that is taken out is gone, and one that a full feed has no more room for isn't", () => {
  expect(changes([june, march], [march]).gone).toMatchObject([{ title: "June" }]);
  const july = { link: "/updates/july/", published: "Fri, 1 Jul 2022 00:01:00 GMT" };
  expect(changes([june, march], [july, june]).gone).toEqual([]);
});

test("a feed that is new is nobody's yet; one at an address that leads on is the same", () => {
  const before = makeTinySite({ "a/feed.xml": makeFeed("A", [march]) });
  const after = makeTinySite({
    "a/feed.xml": makeFeed("A", [march]),
    "b/feed.xml": makeFeed("B", [march]),
  });
  expect(compareFeeds(before, after)).toEqual({ ...nothing, newFeeds: ["B"] });
  const moved = makeTinySite({
    _redirects: "/a/feed.xml /b/feed.xml 301",
    "b/feed.xml": makeFeed("A", [june, march]),
  });
  expect(compareFeeds(before, moved)).toMatchObject({ ...nothing, got: [{ title: "June" }] });
});

test("an update is one with its sections in the feeds of topics; a change note stands alone", () => {
  const section = { ...june, link: "/updates/june/#rooms", title: "Rooms" };
  const note = { ...june, link: "/updates/june/#change-2022-06-20", title: "Corrected" };
  const of = (items: TinyItem[][]) =>
    makeTinySite(
      Object.fromEntries(items.map((own, index) => [`${index}/feed.xml`, makeFeed(`Feed ${index}`, own)])),
    );
  const { got } = compareFeeds(of([[], [], [], []]), of([[june], [section], [section], [note]]));
  expect(groupItems(got)).toMatchObject([
    { item: { title: "June", feeds: ["Feed 0"] }, parts: [{ title: "Rooms", feeds: ["Feed 1", "Feed 2"] }] },
    { item: { title: "Corrected", feeds: ["Feed 3"] }, parts: [] },
  ]);
});

test("feeds come in the order of the site's list for feed readers", () => {
  const opml =
    '<opml version="2.0"><body><outline text="All"><outline type="rss" text="Z" xmlUrl="https://record.example/z/feed.xml"/></outline></body></opml>';
  const after = makeTinySite({
    "feeds.opml": opml,
    "a/feed.xml": makeFeed("A", []),
    "z/feed.xml": makeFeed("Z", []),
  });
  expect(compareFeeds(makeTinySite({}), after).newFeeds).toEqual(["Z", "A"]);
});

test("a feed that can't be read is told by its file", () => {
  const broken = makeTinySite({ "updates/feed.xml": "<rss" });
  expect(() => compareFeeds(broken, broken)).toThrow(/The feed .*updates\/feed\.xml is no RSS/);
});
