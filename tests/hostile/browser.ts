import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import sirv from "sirv";
import { serveSite, type SiteServer } from "../../scripts/server.ts";
import type { BuiltSite } from "../site/built-site.ts";
import type { Browser } from "../../scripts/browser.ts";
import { dangersOnPage } from "./dangers.ts";

/** How many tabs look at a site side by side. */
const tabs = 4;

/** What a hostile program calls; a page that runs one says so in its console. */
const canary = 'window.canary = () => console.error("canary: a program ran")';

/** Lets Chromium reach no other host than this machine. Stopping each request by itself takes much longer. */
const alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

/** What Chromium says where the policy of a page has stopped something. */
const stopped = /canary:|Content Security Policy|Refused to/i;

/**
 * Opens every page of a built site, whatever else a browser shows, and some searches, and says what any of it
 * did that it must not: run a program, ask another host, go elsewhere, open a window. `policy` says whether the
 * site is served as it is to readers; without it there is no policy at all, neither in headers nor in pages.
 */
export async function problemsInBrowser(
  site: BuiltSite,
  folder: string,
  browser: Browser,
  policy: boolean,
  searches: readonly string[] = ["canary", "script onerror", '"><img src=x onerror=canary()>'],
): Promise<string[]> {
  const server = policy ? await serveSite(folder, 4600) : await servePlainly(folder);
  const chrome = await chromium.launch({ ...browser, args: [...browser.args, alone] });
  try {
    const context = await chrome.newContext({ bypassCSP: !policy, viewport: { width: 800, height: 600 } });
    await context.addInitScript(canary);
    const problems = await listen(context, server.url);
    // With the policy, Chromium complains of its own viewers of pictures and XML.
    const shown = policy ? /\.html$/ : /\.(?:html|xml)$|^\/(?:_astro|pictures)\/.*\.(?:svg|png|gif|webp)$/;
    const left = [
      ...site.files.filter((file) => shown.test(file)).map((file) => file.replace(/index\.html$/, "")),
      ...searches.map((words) => `/search/?${new URLSearchParams({ q: words })}`),
    ];
    const feeds = policy ? [] : site.files.filter((file) => file.endsWith("/feed.json"));
    await Promise.all(
      Array.from({ length: tabs }, async () => {
        const page = await context.newPage();
        for (let path = left.shift(); path !== undefined; path = left.shift()) {
          problems.push(...(await problemsAt(page, server.url, path)));
        }
        for (let feed = feeds.shift(); feed !== undefined; feed = feeds.shift()) {
          problems.push(...(await problemsInReader(page, feed, site.read(feed))));
        }
      }),
    );
    return problems;
  } finally {
    await chrome.close();
    await server.close();
  }
}

/** Hears of all that pages do. Requests to other hosts go nowhere. */
async function listen(context: BrowserContext, origin: string): Promise<string[]> {
  const problems: string[] = [];
  const isOurs = (address: string) =>
    !/^(?:https?|wss?|ftp):/.test(address) || address.startsWith(`${origin}/`);
  context.on("request", (request) => {
    if (!isOurs(request.url())) problems.push(`${request.frame().url()} asks ${request.url()}`);
  });
  context.on("console", (message) => {
    if (stopped.test(message.text())) problems.push(`${message.page()?.url()} says: ${message.text()}`);
  });
  context.on("dialog", (dialog) => {
    problems.push(`${dialog.page()?.url()} opens a dialog`);
    void dialog.dismiss();
  });
  context.on("page", (page) => page.on("popup", () => problems.push(`${page.url()} opens a window`)));
  return problems;
}

async function problemsAt(page: Page, origin: string, path: string): Promise<string[]> {
  const address = new URL(path, origin).href;
  await page.goto(address);
  const asked = new URL(address).searchParams.get("q");
  if (asked)
    await page
      .locator("#search-status")
      .filter({ hasText: `for “${asked}”` })
      .waitFor();
  const dangers = await page.evaluate(dangersOnPage);
  const moved = page.url() === address ? [] : [`leads to ${page.url()}`];
  return [...dangers, ...moved].map((problem) => `${path} ${problem}`);
}

/** Shows the texts of a feed as a reader of feeds does that trusts them. */
async function problemsInReader(page: Page, path: string, feed: string): Promise<string[]> {
  const { items } = JSON.parse(feed) as { items: { content_html: string }[] };
  await page.goto("about:blank");
  await page.setContent(items.map((item) => item.content_html).join("\n"));
  return (await page.evaluate(dangersOnPage)).map((problem) => `${path} ${problem}`);
}

/** Serves a site with no header that a browser could heed. */
async function servePlainly(folder: string): Promise<Pick<SiteServer, "url" | "close">> {
  const server = createServer(sirv(folder, { maxAge: 600 })).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
