import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { readSite, type Site } from "../../scripts/site.ts";

const origin = "https://record.example";

/** A page as a built site has it, with what a test says of it. */
export function makePage(title: string, main: string, { head = "", header = "Menu" } = {}): string {
  return `<!doctype html><html><head><title>${title} – Record</title>${head}</head><body><header>${header}</header><main><h1>${title}</h1>${main}</main><footer>Contact</footer></body></html>`;
}

/** A page that leads on. */
export function makeRedirect(to: string): string {
  return `<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0; url=${to}"><main></main>`;
}

/** An item of a feed: its link, and what else differs from the usual. */
export interface TinyItem {
  link: string;
  guid?: string;
  title?: string;
  words?: string;
  published?: string;
  lang?: string;
}

/** A feed as RSS. */
export function makeFeed(title: string, items: TinyItem[]): string {
  const all = items.map(
    ({
      link,
      guid = link,
      title = "An update",
      words = "Words.",
      published = "Mon, 14 Mar 2022 00:01:00 GMT",
      lang,
    }) =>
      `<item><title>${title}</title><link>${origin}${link}</link><guid>${origin}${guid}</guid><pubDate>${published}</pubDate><description>${words}</description>${lang === undefined ? "" : `<dc:language>${lang}</dc:language>`}</item>`,
  );
  return `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>${origin}/</link><description>All.</description>${all.join("")}</channel></rss>`;
}

/** Writes the files of a tiny built site to a folder that is there until the test ends, and gives the folder. */
export function writeTinySite(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const home = makePage("Home", "<p>Welcome.</p>", { head: `<link rel="canonical" href="${origin}/">` });
  const all = { "index.html": home, "sitemap-index.xml": "<sitemapindex/>", ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The same, read as a site. */
export function makeTinySite(files: Record<string, string>): Site {
  return readSite(writeTinySite(files));
}
