import { mkdtemp, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBuildFolder, publish } from "../src/build/publish.ts";
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
    ["/updates/feed.xml", "application/rss+xml; charset=utf-8"],
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

  test.each(["/", "/updates/feed.xml", "/nothing-here/"])(
    "sends the security policy with %s",
    async (path) => {
      const { headers } = await fetch(site.url + path);
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; /);
      expect(headers.get("content-security-policy")).not.toContain("wasm");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    },
  );

  test("shows a page that was written after it began", async () => {
    await writeFile(join(folder, "new.html"), "<h1>New</h1>");
    expect((await fetch(`${site.url}/new.html`)).status).toBe(200);
  });

  test("shows the build that a link leads to, also when that changes", async () => {
    const link = join(folder, "link");
    const linked = await serveSite(link, site.port);
    const home = async () => {
      const response = await fetch(linked.url);
      return [response.status, await response.text()];
    };
    expect((await home())[0]).toBe(404);
    for (const words of ["one", "a longer one"]) {
      await mkdir(join(folder, words));
      await writeFile(join(folder, words, "index.html"), words);
      await symlink(words, `${link}-new`);
      await rename(`${link}-new`, link);
      expect(await home()).toEqual([200, words]);
    }
    await linked.close();
  });

  test("answers every request whole while builds take each other's place", async () => {
    const outDir = join(folder, "dist");
    const swap = async (words: string) => {
      const build = makeBuildFolder(outDir);
      await writeFile(join(build, "index.html"), words);
      publish(build, outDir);
    };
    await swap("start");
    const swapped = await serveSite(outDir, site.port);
    const answers: string[] = [];
    let swapping = true;
    const asking = (async () => {
      while (swapping) answers.push(await (await fetch(swapped.url)).text());
    })();
    for (let length = 1; length <= 30; length++) {
      await swap("x".repeat(length * 10_000));
      await setTimeout(20);
    }
    swapping = false;
    await asking;
    await swapped.close();
    expect(answers.length).toBeGreaterThan(30);
    expect(answers.filter((answer) => answer !== "start" && !/^(?:x{10000})+$/.test(answer))).toEqual([]);
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
