import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import ical from "ical.js";
import { parseRssFeed } from "feedsmith";
import { afterAll, describe, expect, test } from "vitest";
import { projectFolder } from "../../scripts/command.ts";
import { serveSite } from "../../scripts/server.ts";
import { buildOrThrow } from "../setup/build-run.ts";
import { getRecordFolder } from "../setup/content.ts";
import { makeAddressCheck, readSite } from "../site/built-site.ts";
import { openPage, openTab, results, search } from "./open.ts";

// A site that isn’t the root of its host: everything of it is below one path, and nothing leads beside it.

const root = "https://trust.example.org/progress";
const parent = join(projectFolder, ".build");
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, "under-path-"));
const outDir = join(folder, "site");
await buildOrThrow({
  outDir,
  asOf: "2026-11-01",
  env: { CONTENT_DIR: getRecordFolder("small"), SITE_URL: `${root}/` },
});
const built = readSite("the site under a path", outDir);
const server = await serveSite(outDir, 4900);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Every address that a page has, in a link, a form, a picture, a script or its head. */
const addressesOf = (html: string): string[] =>
  [...html.matchAll(/ (?:href|src|action|content)="((?:\/|https:\/\/trust\.)[^"]*)"/g)].map(
    ([, address = ""]) => address,
  );

describe("in files", () => {
  test("every address of a page leads to something below the path", () => {
    const problemWith = makeAddressCheck(built);
    // The page for errors has no address of its own.
    const pages = built.pages.filter(({ path }) => path !== "/404.html");
    const wrong = pages.flatMap(({ path, html }) =>
      addressesOf(html).flatMap((address) => {
        const isBelow = address.startsWith("/progress/") || address.startsWith(`${root}/`);
        const problem = isBelow ? problemWith(address, path) : "is beside the path";
        return problem === undefined ? [] : [`${path}: ${address} ${problem}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(pages.flatMap(({ html }) => addressesOf(html)).length).toBeGreaterThan(1000);
  });

  test("every address of a feed, data file, sitemap and calendar leads there too", () => {
    const problemWith = makeAddressCheck(built);
    const files = built.files.filter((file) => /\.(?:xml|json|opml|csv|ics|txt)$/.test(file));
    expect(files.length).toBeGreaterThan(50);
    const wrong = files
      .filter((file) => !file.startsWith("/pagefind/"))
      .flatMap((file) => {
        const text = built.read(file).replace(/\r\n[ \t]/g, "");
        const all = text.match(/https:\/\/trust\.example\.org[^\s"'<>),;\\&]*/g) ?? [];
        return all.flatMap((address) =>
          address.startsWith(`${root}/`) && problemWith(address.replace(/#.*/, ""), "/") === undefined
            ? []
            : [`${file}: ${address}`],
        );
      });
    expect(wrong).toEqual([]);
  });

  test("the rules of hosts, robots.txt and redirects begin with it", () => {
    const rules = built
      .read("/_headers")
      .split("\n")
      .filter((line) => line.startsWith("/"));
    expect(rules.filter((rule) => !rule.startsWith("/progress/"))).toEqual([]);
    expect(built.read("/robots.txt")).toContain(`Sitemap: ${root}/sitemap-index.xml`);
    expect(built.read("/sitemap-index.xml")).toContain(`<loc>${root}/sitemap-0.xml</loc>`);
    expect(built.read("/.well-known/security.txt")).toContain(`Canonical: ${root}/.well-known/`);
    for (const { path, to } of built.moved) {
      expect(built.read(`${path}index.html`)).toContain(`content="0; url=/progress${to}"`);
      expect(built.read("/_redirects")).toContain(`/progress${path} /progress${to} 301`);
    }
    expect(built.moved.length).toBeGreaterThan(0);
  });

  test("feed readers and calendars take its addresses", () => {
    const feed = parseRssFeed(built.read("/updates/feed.xml"));
    expect(feed.link).toBe(`${root}/updates/`);
    expect(feed.items?.map(({ guid }) => guid?.value?.startsWith(`${root}/updates/`))).toEqual([true]);
    const calendar = new ical.Component(ical.parse(built.read("/commitments/due-dates.ics")));
    const events = calendar.getAllSubcomponents("vevent");
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(event.getFirstPropertyValue("url")).toMatch(/^https:\/\/trust\.example\.org\/progress\/\w/);
    }
  });
});

describe("in a browser", () => {
  test("every page loads without a complaint", async () => {
    const { page, complaints } = await openTab({ site: server.url });
    for (const { path } of built.pages.filter(({ path }) => path !== "/404.html")) await page.goto(path);
    await page.context().close();
    expect(complaints).toEqual([]);
  }, 120_000);

  test("the search finds, filters and leads on", async () => {
    const page = await openPage({ path: "/search/", site: server.url });
    expect(await search(page, "hearth rooms")).toMatch(/^\d+ results for/);
    expect(new URL(page.url()).pathname).toBe("/progress/search/");
    await results(page).first().locator("a").first().click();
    await page.waitForURL(/highlight=/);
    expect(new URL(page.url()).pathname).toMatch(/^\/progress\/\w+\/./);
    await page.locator("mark").first().waitFor();
  });

  test("the header suggests pages, and one opens", async () => {
    const page = await openPage({ path: "/goals/", site: server.url });
    await page.locator("#Page-search-field").focus();
    await page.locator("header [role=combobox]").waitFor();
    await page.keyboard.type("hearth rooms");
    await page.locator("header [role=option]").first().click();
    await page.waitForURL(/\/progress\/\w+\/.+highlight=/);
  });

  test("the host’s root leads to the site, and what is beside it isn’t there", async () => {
    const host = new URL(server.url).origin;
    expect((await fetch(host)).url).toBe(`${server.url}/`);
    expect((await fetch(`${host}/goals/`)).status).toBe(404);
    expect((await fetch(`${server.url}/nothing/`)).status).toBe(404);
  });
});
