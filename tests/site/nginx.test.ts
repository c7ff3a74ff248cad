import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get as getOverHttp } from "node:http";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { projectFolder } from "../../scripts/command.ts";
import { compressSite } from "../../src/build/compress.ts";
import { listFiles, isHidden } from "../../src/build/move-site.ts";
import { moveSite } from "../../src/build/move-site.ts";
import { makeBuildFolder, publish, getPublished } from "../../src/build/publish.ts";
import {
  getContentType,
  cacheHeader,
  httpsHeader,
  policyHeaders,
  getHeaderValue,
  policyBesidePage,
} from "../../src/headers/headers.ts";
import { listenForComplaints, startChromium, search } from "../browser/open.ts";
import { listForOtherSites, useFromOtherSite } from "../browser/other-site.ts";
import { sitePath } from "../setup/build-run.ts";
import { files, pages, readBytes } from "./site.ts";
import { type Answer, ask, hasBrotli, hasNginx, type Nginx, startNginx } from "./nginx.ts";

/** The small site, deployed under nginx as docs/deploy says. */
export interface Deployed {
  nginx: Nginx;
  /** A folder for the test alone, which the site and nginx's own files are in. */
  folder: string;
  /** Puts it in place anew as the next build does, with some files written over. */
  deploy(files?: Record<string, string>): void;
  /** The files that are deployed, compressed copies too, by their paths. */
  files(): string[];
  /** Asks for an address inside the site, without following a redirect. */
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
  end(): Promise<void>;
}

/** Deploys the site. */
async function deployed(): Promise<Deployed> {
  mkdirSync(join(projectFolder, ".build"), { recursive: true });
  const folder = mkdtempSync(join(projectFolder, ".build/nginx-"));
  const outDir = join(folder, "dist");
  const made = join(folder, "made");
  cpSync(inject("smallDir"), made, { recursive: true, dereference: true });
  await compressSite(made);
  const deploy = (files: Record<string, string> = {}) => {
    const build = makeBuildFolder(outDir);
    const next = join(folder, "next");
    cpSync(made, next, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      for (const ending of [".gz", ".br"]) rmSync(join(next, name + ending), { force: true });
      mkdirSync(dirname(join(next, name)), { recursive: true });
      writeFileSync(join(next, name), text);
    }
    moveSite(next, build, getPublished(outDir));
    // A build leaves out what is hidden; a server isn't to rely on it.
    for (const [name, text] of Object.entries(files).filter(([name]) => isHidden(name))) {
      mkdirSync(dirname(join(build, name)), { recursive: true });
      writeFileSync(join(build, name), text);
    }
    publish(build, outDir);
  };
  deploy();
  const nginx = await startNginx(outDir, join(folder, "nginx"), sitePath);
  return {
    nginx,
    folder,
    deploy,
    files: () => listFiles(made),
    get: (path, headers = {}, method = "GET") => ask(nginx.url + path, { headers, method }),
    async end() {
      await nginx.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Which addresses and methods are answered, and how. */
function testAddresses(site: () => Deployed): void {
  test("a folder's address without its last slash leads to it", async () => {
    const { status, headers } = await site().get("/updates");
    expect([status, headers.location]).toEqual([301, `${sitePath}/updates/`]);
  });

  test.each([
    ["a page that isn't there", "/nothing/here/"],
    ["a file that isn't there", "/_astro/nothing.css"],
    ["a folder without a page", "/_astro/"],
    ["a folder without a page", "/pagefind/fragment/"],
    ["a dotfile", "/.hidden"],
    ["a dotfile in a folder", "/updates/.git/config"],
    ["the headers for hosts", "/_headers"],
    ["the redirects for hosts", "/_redirects"],
    ["a compressed copy by its name", "/index.html.gz"],
    ["a dotfile among those that are there", "/.well-known/.hidden"],
    ["a folder of such files elsewhere", "/updates/.well-known/security.txt"],
  ])("%s, %s, is answered with the site's own page and status 404", async (_, path) => {
    const { status, headers, body } = await site().get(path);
    expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(body.equals(readBytes("/404.html"))).toBe(true);
    expect(headers["cache-control"]).toBe("public, max-age=60");
    expect(headers["content-security-policy"]).toBe(policyBesidePage);
  });

  test("an address that climbs out of the site is refused", async () => {
    expect((await site().get(`/updates/${"..%2f".repeat(9)}nginx/privkey.pem`)).status).toBe(400);
  });

  test("nothing that a build puts into the site is read as nginx's own settings", async () => {
    const written = join(site().folder, "written-by-nginx");
    const hostile = [
      `log_format hostile '$http_user_agent';`,
      `access_log ${written} hostile;`,
      `error_log ${written} debug;`,
      "location /passwd { alias /etc/passwd; }",
      "root /etc; autoindex on;",
    ].join("\n");
    const names = ["headers.nginx.map", "headers.nginx.conf", "redirects.nginx.map", "nginx.conf", "a.conf"];
    site().deploy({
      ...Object.fromEntries(names.map((name) => [name, `${hostile}\n`])),
      _headers: "/*\n  X-Hostile: yes\n",
      _redirects: "/passwd file:///etc/passwd 301\n",
    });
    await site().nginx.reload();
    const answer = await site().get("/updates/", { "User-Agent": "hostile" });
    expect([answer.status, answer.headers["x-hostile"]]).toEqual([200, undefined]);
    for (const path of ["/passwd", "/etc/passwd", "/..%2f..%2fetc/passwd", "/%2fetc/passwd"]) {
      const { status, body } = await site().get(path);
      expect([400, 404]).toContain(status);
      expect(body.toString()).not.toContain("root:");
    }
    expect(existsSync(written)).toBe(false);
    site().deploy();
    await site().nginx.reload();
  });

  test("what is for the certificate's authority and the like is there, unlike other dotfiles", async () => {
    const hidden = [".secret", ".well-known/.secret", "updates/.git/config", "updates/.well-known/secret"];
    site().deploy({
      ".well-known/security.txt": "Contact: x",
      ...Object.fromEntries(hidden.map((path) => [path, "x"])),
    });
    expect((await site().get("/.well-known/security.txt")).body.toString()).toBe("Contact: x");
    for (const path of hidden) expect((await site().get(`/${path}`)).status).toBe(404);
    site().deploy();
  });

  test("HEAD says what GET would, and other methods are refused", async () => {
    const { status, headers, body } = await site().get("/updates/", {}, "HEAD");
    expect([status, body.length]).toEqual([200, 0]);
    expect(headers.etag).toBe((await site().get("/updates/")).headers.etag);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const refused = await site().get("/updates/", {}, method);
      expect([refused.status, refused.headers.allow]).toEqual([405, "GET, HEAD"]);
    }
  });

  test("without HTTPS everything leads there, and nothing promises it", async () => {
    const asked = getOverHttp(`http://localhost:${site().nginx.httpPort}${sitePath}/search/?q=care`);
    const [{ statusCode, headers }] = await once(asked, "response");
    expect([statusCode, headers.location]).toEqual([301, `${site().nginx.url}/search/?q=care`]);
    expect(headers["strict-transport-security"]).toBeUndefined();
    asked.destroy();
  });
}

/** What a reader's browser makes of it. */
function testBrowser(site: () => Deployed): void {
  /** Opens an empty page, for some work; nothing may go wrong in it. */
  async function inBrowser(work: (page: Page) => Promise<void>): Promise<void> {
    const { url } = site().nginx;
    const browser = await startChromium();
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    try {
      const page = await context.newPage();
      const complaints = listenForComplaints(page, url);
      await work(page);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  test("a page loads and the search works, and the policy stops nothing of it", () =>
    inBrowser(async (page) => {
      await page.goto(`${site().nginx.url}/`);
      expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
      await page.goto(`${site().nginx.url}/search/`);
      expect(await search(page, "care")).toMatch(/^\d+ results? for/);
      // The worker of the search has just run WebAssembly; the page itself may not.
      const refusal = await page.evaluate(() =>
        WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
          () => "none",
          (error: Error) => error.name,
        ),
      );
      expect(refusal).toBe("CompileError");
    }));

  test("a page of another site reads feeds, data, the calendar and pictures, and nothing else", async () => {
    const { read, show, own } = listForOtherSites(files);
    const used = await useFromOtherSite(site().nginx.url, { read: [...read, ...own], show });
    expect(used).toEqual({ read, shown: show });
  });

  test("a page of the next build has its own styles, though nginx still has the headers of this one", () =>
    inBrowser(async (page) => {
      const html = readBytes("/index.html").toString();
      const style = /<style>(.+?)<\/style>/s.exec(html)?.[1] ?? "";
      const next = `${style}html{orphans:7}`;
      site().deploy({
        "index.html": html.replace(style, () => next).replace(hashOf(style), () => hashOf(next)),
      });
      await page.goto(`${site().nginx.url}/`);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).orphans)).toBe("7");
      site().deploy();
    }));
}

function hashOf(style: string): string {
  return `sha256-${createHash("sha256").update(style).digest("base64")}`;
}

/** The headers that each kind of file comes with. */
function testHeaders(site: () => Deployed): void {
  const served = files.filter((file) => !/^\/(?:_headers|_redirects)$/.test(file));
  // One of each ending, and what is not as its ending says.
  const kinds = new Map(served.map((file) => [file.replace(/^.*[/.]/, ""), file])).values();

  test.each(["/", "/404.html", "/updates/feed.xml", "/pagefind/pagefind-worker.js", ...kinds])(
    "%s comes with the headers of its kind",
    async (path) => {
      const { status, headers } = await site().get(path);
      expect(status).toBe(200);
      for (const header of [...policyHeaders, cacheHeader, httpsHeader]) {
        const isOfPage = header.name === "Content-Security-Policy" && /(?:\/|\.html)$/.test(path);
        const expected = isOfPage ? policyBesidePage : getHeaderValue(path, header);
        const sent = String(headers[header.name.toLowerCase()] ?? "");
        expect([header.name, sent]).toEqual([header.name, expected]);
      }
      const type = getContentType(path);
      if (type) expect(headers["content-type"]).toBe(type);
      expect(headers.etag).toBeTruthy();
      expect(headers.server).toBe("nginx");
    },
  );

  test("every page brings the rest of its policy with it, before anything that it loads", () => {
    const first =
      /^<!doctype html><html[^>]*>\s*<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; /i;
    expect(pages.filter(({ html }) => !first.test(html)).map(({ path }) => path)).toEqual([]);
  });

  test("pages are HTML in UTF-8, styles and scripts are what they are", async () => {
    const style = files.find((file) => file.endsWith(".css"))!;
    const types = await Promise.all(
      ["/", style, "/pagefind/pagefind-worker.js", "/data/commitments.json", "/favicon.svg"].map(
        async (path) => (await site().get(path)).headers["content-type"],
      ),
    );
    expect(types).toEqual([
      "text/html; charset=utf-8",
      "text/css; charset=utf-8",
      "text/javascript; charset=utf-8",
      "application/json",
      "image/svg+xml",
    ]);
  });

  const encodings = hasBrotli ? ["gzip", "br"] : ["gzip"];
  test.each(encodings)("a reader that takes %s gets the copy that was made for it", async (encoding) => {
    const ending = encoding === "br" ? ".br" : ".gz";
    const read = encoding === "br" ? brotliDecompressSync : gunzipSync;
    const copies = site()
      .files()
      .filter((file) => file.endsWith(ending));
    expect(copies.length).toBeGreaterThan(pages.length / 2);
    for (const copy of copies) {
      const file = `/${copy.slice(0, -ending.length)}`;
      const path = file.replace(/\/index\.html$/, "/");
      const { headers, body } = await site().get(path, { "Accept-Encoding": encoding });
      expect([path, headers["content-encoding"], headers.vary]).toEqual([path, encoding, "Accept-Encoding"]);
      expect(read(body).equals(readBytes(file))).toBe(true);
    }
  });
}

/** What becomes of answers and of pages that readers have when the next build takes the place of one. */
function testNextBuild(site: () => Deployed): void {
  test.each(["identity", "gzip", "br"])(
    "a feed that has not changed is not sent again as %s, also after the next build",
    async (encoding) => {
      const asked = { "Accept-Encoding": encoding };
      const { headers } = await site().get("/updates/feed.xml", asked);
      site().deploy();
      const conditions = {
        "If-None-Match": headers.etag ?? "",
        "If-Modified-Since": headers["last-modified"] ?? "",
      };
      for (const [name, value] of Object.entries(conditions)) {
        const { status, body } = await site().get("/updates/feed.xml", { ...asked, [name]: value });
        expect([status, body.length]).toEqual([304, 0]);
      }
    },
  );

  test("a feed that has changed is sent again", async () => {
    const { headers } = await site().get("/updates/feed.xml");
    site().deploy({ "updates/feed.xml": "<rss/>" });
    const asked = { "If-None-Match": headers.etag ?? "" };
    const { status, body } = await site().get("/updates/feed.xml", asked);
    expect([status, body.toString()]).toEqual([200, "<rss/>"]);
    site().deploy();
  });

  test("a page from the build before still finds its styles; one from before that does not", async () => {
    site().deploy({ "_astro/Page.older.css": "a {}" });
    site().deploy();
    const { status, headers } = await site().get("/_astro/Page.older.css");
    expect([status, headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
    site().deploy();
    expect((await site().get("/_astro/Page.older.css")).status).toBe(404);
  });
}

// Real nginx with docs/deploy/nginx.conf. On Debian and Ubuntu it takes the packages nginx, openssl and
// libnginx-mod-http-brotli-static.

describe.skipIf(!hasNginx)(hasNginx ? "under nginx" : "under nginx, which is not installed here", () => {
  let site: Deployed;
  beforeAll(async () => void (site = await deployed()), 120_000);
  afterAll(() => site?.end());

  testHeaders(() => site);
  testAddresses(() => site);
  testNextBuild(() => site);
  testBrowser(() => site);
});
