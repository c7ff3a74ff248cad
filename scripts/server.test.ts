import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveSite, type SiteServer } from "./server.ts";

const files = {
  "index.html": "<h1>Home</h1>",
  "404.html": "<h1>Page not found</h1>",
  "updates/index.html": "<h1>Updates</h1>",
  "updates/feed.xml": "<rss/>",
  "sitemap.xml": "<urlset/>",
  "data/record.json": "{}",
  "data/readings.csv": "a,b",
  "dates.ics": "BEGIN:VCALENDAR",
  "pagefind/pagefind.js": "export {}",
  "pagefind/wasm.en.pagefind": "",
  "pagefind/en.pf_meta": "",
  "module.wasm": "",
};

let folder: string;
let site: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "served-site-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  site = await serveSite(folder, 4400);
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

describe("a served site", () => {
  test.each([
    ["/", "text/html;charset=utf-8"],
    ["/updates/", "text/html;charset=utf-8"],
    ["/updates/feed.xml", "application/rss+xml"],
    ["/sitemap.xml", "application/xml"],
    ["/data/record.json", "application/json"],
    ["/data/readings.csv", "text/csv; charset=utf-8"],
    ["/dates.ics", "text/calendar; charset=utf-8"],
    ["/pagefind/pagefind.js", "text/javascript"],
    ["/pagefind/wasm.en.pagefind", "application/octet-stream"],
    ["/pagefind/en.pf_meta", "application/octet-stream"],
    ["/module.wasm", "application/wasm"],
  ])("gives %s as %s", async (path, type) => {
    const response = await fetch(site.url + path);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
  });

  test.each(["/nothing-here/", "/updates/nothing.xml", "/%zz"])(
    "answers %s with its own page and status 404",
    async (path) => {
      const response = await fetch(site.url + path);
      expect([response.status, await response.text()]).toEqual([404, files["404.html"]]);
    },
  );

  test("shows a page that was written after it began", async () => {
    await writeFile(join(folder, "new.html"), "<h1>New</h1>");
    expect((await fetch(`${site.url}/new.html`)).status).toBe(200);
  });

  test("takes the next free port when the one asked for is taken", async () => {
    const second = await serveSite(folder, site.port);
    expect(second.port).toBeGreaterThan(site.port);
    await second.close();
  });

  test("is gone once it is closed", async () => {
    const second = await serveSite(folder, site.port);
    await second.close();
    await expect(fetch(second.url)).rejects.toThrow();
  });
});
