import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import { parseJsonFeed, parseRssFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { serveSite } from "../../scripts/server.ts";
import { type BuildSettings, buildOrThrow, runBuild, sitePath } from "../setup/build-run.ts";
import { type ContentFiles, writeMarkdown, readRecord, writeContent } from "../setup/content.ts";
import { hasNewsboat, startNewsboat } from "./feed-readers.ts";
import { type BuiltSite, readSite, takePathOff } from "./built-site.ts";
import { validateHtml } from "./validate-html.ts";

const youngFiles = readRecord("young");

// One update of the young record as it was published, after a correction, under a new name, and on another host.

const contentFirst = "/updates/2022-03-14-better-care/";
const changes = [
  { date: "2022-05-03", kind: "correction", note: "There are four rooms, not three." },
  { date: "2022-05-04", kind: "minor", note: "A comma was missing." },
];

function update(rooms: string, workstream: string, more: object = {}): string {
  const data = {
    title: "Better Care update",
    programme: "better-care",
    published: "2022-03-14",
    summary: "What was done.",
    ...more,
    sections: [
      {
        id: "rooms",
        heading: "Garden Rooms",
        workstream,
      },
      {
        id: "nights",
        heading: "Nights",
      },
    ],
  };
  return writeMarkdown(data, "Since last time:", "## Garden Rooms", rooms, "## Nights", "Nights are calm.");
}

function workstream(more: object = {}): string {
  const data = { title: "Garden Rooms", summary: "Rooms in gardens.", programme: "better-care", ...more };
  return writeMarkdown(data, "They are quiet.");
}

const standing: ContentFiles = {
  ...youngFiles,
  "programmes/better-care.md": writeMarkdown(
    { title: "Better Care", summary: "Makes care better." },
    "Care.",
  ),
};

const published: ContentFiles = {
  ...standing,
  "updates/2022-03-14-better-care.md": update("There are three rooms.", "rooms"),
  "workstreams/rooms.md": workstream(),
};

const corrected: ContentFiles = {
  ...published,
  "updates/2022-03-14-better-care.md": update("There are four rooms.", "rooms", { changes }),
};

const renamed: ContentFiles = {
  ...standing,
  "updates/2022-03-14-rooms.md": update("There are four rooms.", "garden-rooms", {
    changes,
    redirect_from: [contentFirst],
  }),
  "workstreams/garden-rooms.md": workstream({ redirect_from: ["/workstreams/rooms/"] }),
  "redirects.yaml": '/news/: { to: /updates/ }\n/news/rooms/: { to: "/updates/2022-03-14-rooms/#rooms" }\n',
};

const rehosted: ContentFiles = {
  ...renamed,
  "site.yaml": stringify({
    ...parse(String(youngFiles["site.yaml"])),
    address: "https://progress.example.org",
    firstAddress: `https://record.example.org${sitePath}`,
  }),
};

const files = { published, corrected, renamed, rehosted };

/** What the record’s one update went through. */
export type Stage = keyof typeof files;

const stages = Object.keys(files) as Stage[];

/** Where the site is published, the first address of its update, and those that it has once renamed and once rehosted. */
const origin = "https://record.example.org";
const first = `${origin}/updates/2022-03-14-better-care/`;
const now = `${origin}/updates/2022-03-14-rooms/`;
const elsewhere = now.replace(origin, "https://progress.example.org");

const sites = new Map<Stage, BuiltSite>();

/** The folder that holds the site of each stage, under its name. */
const folder = mkdtempSync(join(tmpdir(), "changes-"));

/** Writes some content, and gives what its site is built with: as at 1 June 2022, in a folder under that name. */
function written(name: string, content: ContentFiles): BuildSettings {
  const contentDir = join(folder, `${name}-content`);
  writeContent(contentDir, content);
  return { outDir: join(folder, name), asOf: "2022-06-01", env: { CONTENT_DIR: contentDir } };
}

/** Builds the site of each stage, before the tests. */
async function buildStages(): Promise<void> {
  for (const stage of stages) {
    await buildOrThrow(written(stage, files[stage]));
    sites.set(stage, readSite(stage, join(folder, stage)));
  }
}

/** Removes it all, after the tests. */
function removeStages(): void {
  rmSync(folder, { recursive: true });
}

/** The site of a stage. */
function siteAs(stage: Stage): BuiltSite {
  const site = sites.get(stage);
  if (site === undefined) throw new Error(`The site as ${stage} isn't built yet.`);
  return site;
}

/** The items of an RSS feed, and of a JSON Feed, of a stage. */
const rssOf = (stage: Stage, path: string) => parseRssFeed(siteAs(stage).read(path)).items ?? [];
const jsonOf = (stage: Stage, path: string) => parseJsonFeed(siteAs(stage).read(path)).items ?? [];

/** What a person gets who follows the feeds in a feed reader. */
function testSubscriber(): void {
  describe.skipIf(!hasNewsboat)(
    hasNewsboat ? "in Newsboat" : "in Newsboat, which is not installed here",
    () => {
      test("an update that was read stays one item, read, with the new words, through a correction, a new name and a new host", async () => {
        const served = join(folder, "served");
        const show = (stage: Stage) => {
          rmSync(served, { force: true });
          symlinkSync(join(folder, stage), served);
        };
        show("published");
        const server = await serveSite(served, 4600);
        const reader = startNewsboat([
          `${server.url}/updates/feed.xml`,
          `${server.url}/workstreams/rooms/feed.xml`,
        ]);
        try {
          await reader.reload();
          expect(await reader.unread()).toBe("2 unread articles");
          const [before] = reader.items();
          expect(before?.content).toContain("three rooms");
          reader.readEverything();
          for (const [stage, url] of [
            ["corrected", first],
            ["renamed", now],
            ["rehosted", elsewhere],
          ] as const) {
            show(stage);
            await reader.reload();
            expect(await reader.unread()).toBe("0 unread articles");
            const items = reader.items().map((item) => ({ ...item, url: takePathOff(item.url) }));
            expect(items).toHaveLength(2);
            expect(items[0]).toMatchObject({ title: before?.title, pubDate: before?.pubDate, url });
            expect(items.filter(({ content }) => content.includes("three rooms"))).toEqual([]);
            expect(items[0]?.content).toContain("four rooms");
          }
        } finally {
          await server.close();
          reader.end();
        }
      });

      test("who takes in the list of everything has the update once, whole, and its correction once", async () => {
        const served = join(folder, "served-list");
        const show = (stage: Stage) => {
          rmSync(served, { force: true });
          symlinkSync(join(folder, stage), served);
        };
        show("published");
        const server = await serveSite(served, 4610);
        const reader = startNewsboat([]);
        try {
          await reader.importList(siteAs("published").read("/feeds.opml").replaceAll(origin, server.url));
          for (const [stage, unread] of [
            ["published", 1],
            ["corrected", 1],
            ["renamed", 0],
            ["rehosted", 0],
          ] as const) {
            show(stage);
            await reader.reload();
            expect([stage, await reader.unread()]).toEqual([stage, `${unread} unread articles`]);
            reader.readEverything();
          }
          const items = reader.items();
          expect(items.map(({ url }) => takePathOff(url))).toEqual([
            elsewhere,
            `${elsewhere}#Page-change-2022-05-03`,
          ]);
          expect(items[0]?.content).toContain("Nights are calm.");
        } finally {
          await server.close();
          reader.end();
        }
      });
    },
  );
}

const only = <T>(items: T[]): T | undefined => {
  expect(items).toHaveLength(1);
  return items[0];
};

/** What the site tells of a correction. */
function testCorrections(): void {
  describe("a correction", () => {
    const textOf = (stage: Stage, path: string, where = "main") => {
      const { $ } = siteAs(stage).pageAt(path);
      return $(where).text().replace(/\s+/g, " ").trim();
    };

    test("is told on the page, with the history at its foot", () => {
      expect(textOf("published", "/updates/2022-03-14-better-care/")).not.toContain("Updated");
      const { $ } = siteAs("corrected").pageAt("/updates/2022-03-14-better-care/");
      const line = $('a[href="#Page-changes"]').parent();
      expect(line.text().replace(/\s+/g, " ").trim()).toBe("Changed 3 May 2022 – see what changed");
      expect($("#Page-changes").length).toBe(1);
      const history = $("#Page-changes + ul li").toArray();
      expect(history.map((item) => $(item).text().replace(/\s+/g, " ").trim())).toEqual([
        "First published 14 March 2022",
        "Correction, 3 May 2022 There are four rooms, not three.",
      ]);
    });

    test("is on the page of corrections, which says so where there is none", () => {
      expect(textOf("published", "/corrections/")).toContain("There are no corrections or changes yet.");
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
          title: "Correction, 3 May 2022: Better Care update. There are four rooms, not three.",
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

/** An item of a feed through the stages of its update. */
function testItems(): void {
  describe.each([
    ["the feed of all updates", () => "/updates/feed", "", first],
    [
      "the feed of a programme",
      () => "/programmes/better-care/feed",
      "#rooms",
      `${origin}/programmes/better-care/#/updates/2022-03-14-better-care/rooms`,
    ],
    [
      "the feed of a workstream",
      (stage: Stage) =>
        `/workstreams/${stage === "published" || stage === "corrected" ? "rooms" : "garden-rooms"}/feed`,
      "#rooms",
      `${origin}/workstreams/rooms/#/updates/2022-03-14-better-care/rooms`,
    ],
  ])("in %s, an item", (_name, feedOf, anchor, known) => {
    const rss = (stage: Stage) =>
      rssOf(stage, `${feedOf(stage)}.xml`).find(({ guid }) => guid?.value === known);
    const json = (stage: Stage) => jsonOf(stage, `${feedOf(stage)}.json`).find(({ id }) => id === known);

    test("keeps its identity and its date of publication, whatever happens to it", () => {
      for (const stage of stages) {
        expect(rss(stage)?.pubDate).toBe("Mon, 14 Mar 2022 00:01:00 GMT");
        expect(json(stage)?.date_published).toBe("2022-03-14T00:01:00.000Z");
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
      expect(rss("corrected")).toMatchObject({ link: first + anchor, guid: { isPermaLink: anchor === "" } });
      expect(rss("renamed")).toMatchObject({ link: now + anchor, guid: { isPermaLink: false } });
      expect(json("renamed")?.url).toBe(now + anchor);
      expect(rss("rehosted")).toMatchObject({ link: elsewhere + anchor, guid: { isPermaLink: false } });
    });
  });
}

/** Pages of the site’s own that have moved, whatever is written. */
const ofTheSite = { "/commitments/nothing-reported/": "/commitments/no-update-here/" };

/** What is at addresses that have moved. */
function testMoved(): void {
  describe("an address that has moved", () => {
    const moves = {
      "/news/": "/updates/",
      "/news/rooms/": "/updates/2022-03-14-rooms/#rooms",
      "/updates/2022-03-14-better-care/": "/updates/2022-03-14-rooms/",
      "/workstreams/rooms/": "/workstreams/garden-rooms/",
      ...ofTheSite,
    };

    test("leads readers on without a server’s help, and is no page of its own", () => {
      const { moved, read, files } = siteAs("renamed");
      expect(Object.fromEntries(moved.map(({ path, to }) => [path, to]))).toEqual(moves);
      for (const [from, to] of Object.entries(moves)) {
        const $ = load(read(`${from}index.html`));
        expect($("meta[http-equiv=refresh]").attr("content")).toBe(`0; url=${to}`);
        expect($("link[rel=canonical]").attr("href")).toBe(origin + to);
        expect($("meta[name=robots]").attr("content")).toBe("noindex");
        expect($("h1").text().trim()).toBe("This page has moved");
        expect($(`main a[href="${to}"]`).length).toBe(1);
        expect($("[data-pagefind-body]").length).toBe(0);
      }
      const sitemap = read(files.find((file) => /^\/sitemap-\d+\.xml$/.test(file))!);
      expect(Object.keys(moves).filter((from) => sitemap.includes(`${origin}${from}<`))).toEqual([]);
    });

    test("has valid HTML", async () => {
      for (const from of Object.keys(moves)) {
        expect(await validateHtml(siteAs("renamed").read(`${from}index.html`), from)).toEqual([]);
      }
    });

    test("is in the file for hosts", () => {
      const { read } = siteAs("renamed");
      const rows = Object.entries(moves);
      expect(read("/_redirects")).toBe(rows.map(([from, to]) => `${from} ${to} 301\n`).join(""));
      expect(siteAs("published").read("/_redirects")).toBe(
        Object.entries(ofTheSite)
          .map(([from, to]) => `${from} ${to} 301\n`)
          .join(""),
      );
    });

    test("still has the feed that people follow there", () => {
      const { read } = siteAs("renamed");
      for (const feed of ["feed.xml", "feed.json"]) {
        expect(read(`/workstreams/rooms/${feed}`)).toBe(read(`/workstreams/garden-rooms/${feed}`));
      }
    });

    test("may not lead to another that has moved: the content is refused, and nothing is built", async () => {
      const chain = { ...renamed, "redirects.yaml": "/news/: { to: /workstreams/rooms/ }\n" };
      expect(await runBuild(written("chain", chain))).toMatchObject({ exitCode: 1 });
      expect(() => readSite("chain", join(folder, "chain"))).toThrow();
    });
  });
}

// The same update as it was published, after a correction, under a new name and on another host: a subscriber has it once.

beforeAll(buildStages, 600_000);
afterAll(removeStages);

testItems();
testCorrections();
testMoved();
testSubscriber();
