import { join } from "node:path";
import { load } from "cheerio";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { runBuild } from "../../setup/build-run.ts";
import { readSite } from "../built-site.ts";
import { renamed } from "./content.ts";
import { folder, origin, siteAs, written } from "./stages.ts";

/** What is at addresses that have moved. */
export function testMoved(): void {
  describe("an address that has moved", () => {
    const moves = {
      "/news/": "/updates/",
      "/news/rooms/": "/updates/2022-03-14-rooms/#rooms",
      "/updates/2022-03-14-better-care/": "/updates/2022-03-14-rooms/",
      "/workstreams/rooms/": "/workstreams/garden-rooms/",
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
      const validator = new HtmlValidate({
        extends: ["html-validate:recommended"],
        rules: {
          "no-trailing-whitespace": "off",
          "no-redundant-role": "off",
          "no-implicit-button-type": "off",
          "long-title": "off",
        },
      });
      for (const from of Object.keys(moves)) {
        const report = await validator.validateString(siteAs("renamed").read(`${from}index.html`));
        expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
      }
    });

    test("is in the file for hosts", () => {
      const { read } = siteAs("renamed");
      const rows = Object.entries(moves);
      expect(read("/_redirects")).toBe(rows.map(([from, to]) => `${from} ${to} 301\n`).join(""));
      expect(siteAs("published").read("/_redirects")).toBe("");
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
