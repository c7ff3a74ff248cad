import { describe, expect, test } from "vitest";
import { first, jsonOf, now, origin, rssOf, siteAs, stages, type Stage } from "./stages.ts";

const only = <T>(items: T[]): T | undefined => {
  expect(items).toHaveLength(1);
  return items[0];
};

/** What the site tells of a correction. */
export function testCorrections(): void {
  describe("a correction", () => {
    const textOf = (stage: Stage, path: string, where = "main") => {
      const { $ } = siteAs(stage).pageAt(path);
      return $(where).text().replace(/\s+/g, " ").trim();
    };

    test("is told on the page, with the history at its foot", () => {
      expect(textOf("published", "/updates/2022-03-14-better-care/")).not.toContain("Updated");
      const { $ } = siteAs("corrected").pageAt("/updates/2022-03-14-better-care/");
      const line = $('a[href="#Page-changes"]').parent();
      expect(line.text().replace(/\s+/g, " ").trim()).toBe("Updated 3 May 2022 – see all updates");
      expect($("#Page-changes").length).toBe(1);
      const history = $("section[aria-labelledby=Page-changes] li").toArray();
      expect(history.map((item) => $(item).text().replace(/\s+/g, " ").trim())).toEqual([
        "First published 14 March 2022",
        "Correction, 3 May 2022 There are four rooms, not three.",
      ]);
    });

    test("is on the page of corrections, which says so where there is none", () => {
      expect(textOf("published", "/corrections/")).toContain("Nothing has been corrected or changed yet.");
      const corrections = textOf("corrected", "/corrections/");
      expect(corrections).toContain(
        "Better Care update, 14 March 2022 Correction, 3 May 2022 There are four rooms, not three.",
      );
      expect(corrections).not.toContain("yet.");
    });

    test("has an item of its own in the feed of corrections, once and for all", () => {
      const path = "/corrections/feed.xml";
      expect(rssOf("published", path)).toEqual([]);
      for (const stage of ["corrected", "renamed"] as const) {
        expect(only(rssOf(stage, path))).toMatchObject({
          title: "Correction: Better Care update",
          description: "There are four rooms, not three.",
          guid: { value: `${first}#change-2022-05-03` },
          pubDate: "Tue, 03 May 2022 00:01:00 GMT",
        });
        expect(only(jsonOf(stage, "/corrections/feed.json"))?.id).toBe(`${first}#change-2022-05-03`);
      }
      expect(only(rssOf("renamed", path))?.link).toBe(`${now}#Page-change-2022-05-03`);
      expect(siteAs("renamed").pageAt("/updates/2022-03-14-rooms/").$("#Page-change-2022-05-03").length).toBe(
        1,
      );
    });

    test("is in the data, and in what machines are told of the page", () => {
      const { updates } = JSON.parse(siteAs("corrected").read("/data/updates.json"));
      expect(updates[0].changes).toEqual([
        { date: "2022-05-03", kind: "correction", note: "There are four rooms, not three." },
      ]);
      const { html } = siteAs("corrected").pageAt("/updates/2022-03-14-better-care/");
      expect(html).toContain('"dateModified":"2022-05-03"');
    });

    test("is silent where it is minor", () => {
      for (const { files, read } of stages.map(siteAs)) {
        const text = files.filter(
          (file) => /\.(?:html|xml|json|csv)$/.test(file) && !file.startsWith("/pagefind/"),
        );
        expect(text.filter((file) => read(file).includes("A comma was missing"))).toEqual([]);
      }
    });

    test("can be followed: the page, the list of feeds and the page on feeds lead to it", () => {
      const { read, pageAt } = siteAs("corrected");
      expect(read("/feeds.opml")).toContain(`${origin}/corrections/feed.xml`);
      expect(pageAt("/follow/").$('a[href="/corrections/feed.xml"]').length).toBe(1);
      expect(pageAt("/").$('footer a[href="/corrections/"]').length).toBe(1);
    });
  });
}
