import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { elsewhere, first, jsonOf, now, rssOf, siteAs, stages, type Stage } from "./stages.ts";

/** An item of a feed through the stages of its update. */
export function testItems(): void {
  describe.each([
    ["the feed of all updates", () => "/updates/feed", ""],
    ["the feed of a programme", () => "/programmes/better-care/feed", "#rooms"],
    [
      "the feed of a workstream",
      (stage: Stage) =>
        `/workstreams/${stage === "published" || stage === "corrected" ? "rooms" : "garden-rooms"}/feed`,
      "#rooms",
    ],
  ])("in %s, an item", (_name, feedOf, anchor) => {
    const rss = (stage: Stage) =>
      rssOf(stage, `${feedOf(stage)}.xml`).find(({ guid }) => guid?.value === first + anchor);
    const json = (stage: Stage) =>
      jsonOf(stage, `${feedOf(stage)}.json`).find(({ id }) => id === first + anchor);

    test("keeps its identity and its date of publication, whatever happens to it", async () => {
      for (const stage of stages) {
        expect(rss(stage)?.pubDate).toBe("Mon, 14 Mar 2022 00:01:00 GMT");
        expect(json(stage)?.date_published).toBe("2022-03-14T00:01:00.000Z");
        const other = await new RssParser().parseString(siteAs(stage).read(`${feedOf(stage)}.xml`));
        const item = other.items.find(({ guid }) => guid === first + anchor);
        expect(item?.isoDate).toBe("2022-03-14T00:01:00.000Z");
      }
      expect(rssOf("corrected", `${feedOf("corrected")}.xml`)).toHaveLength(
        rssOf("published", `${feedOf("published")}.xml`).length,
      );
    });

    test("says since the correction when it was changed, and has the new words", () => {
      expect(rss("published")?.atom?.updated).toBeUndefined();
      expect(json("published")?.date_modified).toBeUndefined();
      for (const stage of ["corrected", "renamed", "rehosted"] as const) {
        expect(rss(stage)?.atom?.updated).toBe("2022-05-03T00:01:00.000Z");
        expect(json(stage)?.date_modified).toBe("2022-05-03T00:01:00.000Z");
        expect(rss(stage)?.content?.encoded).toContain("four rooms");
      }
    });

    test("leads to where it is now, and says where its identity is no address any more", () => {
      expect(rss("corrected")).toMatchObject({ link: first + anchor, guid: { isPermaLink: true } });
      expect(rss("renamed")).toMatchObject({ link: now + anchor, guid: { isPermaLink: false } });
      expect(json("renamed")?.url).toBe(now + anchor);
      expect(rss("rehosted")).toMatchObject({ link: elsewhere + anchor, guid: { isPermaLink: false } });
    });
  });
}
