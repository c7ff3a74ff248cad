import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { load } from "cheerio";
import { isHidden } from "../src/build/move-site.ts";
import { UserError } from "../src/lib/user-error.ts";
import { getInnerAddress } from "../src/routes.ts";
import { type CalendarDate, isCalendarDate } from "../src/record/calendar.ts";

/** A built site, as its files are: for whatever compares, prints, shows or tests one. */
export interface Site {
  /** The folder itself, where a symbolic link was given. */
  folder: string;
  /** The address that it is published at, without a last slash. */
  origin: string;
  /** The day that it says it is as at. */
  day: CalendarDate | undefined;
  /** Every file by the address that it is served at, such as `/updates/`, with its size in bytes. */
  files: Map<string, number>;
  /** The addresses of pages that hold something: not of those that only lead on. */
  pages: Set<string>;
  /** Where each address that only leads on leads to; inside the site without the host. */
  redirects: Map<string, string>;
  /** The content of a file, by its address. */
  bytes(address: string): Buffer;
  text(address: string): string;
}

/**
 * Reads which files a built site has, and where its addresses lead. A link is followed once, so that a build
 * that ends meanwhile doesn't change what is read.
 * @throws {UserError} where the folder holds no built site.
 */
export function readSite(named: string): Site {
  const refuse = (why: string) =>
    new UserError(
      `There is no built site in “${named}”: ${why}. Build one there with OUT_DIR=${named} npm run build.`,
    );
  const found = statSync(named, { throwIfNoEntry: false });
  if (found === undefined) throw refuse("there is no such folder");
  if (!found.isDirectory()) throw refuse("it is not a folder");
  const folder = realpathSync(named);
  const files = listFiles(folder);
  for (const needed of ["/", "/sitemap-index.xml"]) {
    if (!files.has(needed)) throw refuse(`it has no ${getFilePath(needed).slice(1)}`);
  }
  const bytes = (address: string) => readFileSync(join(folder, getFilePath(address)));
  const text = (address: string) => bytes(address).toString("utf8");
  const canonical = load(text("/"))("link[rel=canonical]").attr("href") ?? "";
  const origin = URL.canParse(canonical) ? canonical.replace(/\/$/, "") : "https://site.invalid";
  const data = [...files.keys()].find((address) => /^\/data\/[^/]+\.json$/.test(address));
  const day = data === undefined ? undefined : readDay(text(data));
  const [pages, redirects] = [new Set<string>(), new Map<string, string>()];
  for (const address of files.keys()) {
    if (!getFilePath(address).endsWith(".html")) continue;
    const to = readRefresh(text(address), address, origin);
    if (to === undefined) pages.add(address);
    else redirects.set(address, to);
  }
  // The file that Netlify and Cloudflare Pages read: `/from/ /to/ 301` a line.
  for (const line of files.has("/_redirects") ? text("/_redirects").split("\n") : []) {
    const [from, to] = line
      .trim()
      .split(/\s+/)
      .map((one) => findInnerAddress(one, "/", origin));
    // A file is served before a redirect is looked for.
    if (from?.startsWith("/") && to && !files.has(from)) redirects.set(from, to);
  }
  return { folder, origin, day, files, pages, redirects, bytes, text };
}

/** Compressed copies of files are not files of their own: servers send them in place of these. Hidden files are not served. */
function listFiles(folder: string): Map<string, number> {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(relative(folder, path)))
    .toSorted();
  const all = new Set(paths);
  const addressOf = (path: string) =>
    path
      .slice(folder.length)
      .replaceAll(sep, "/")
      .replace(/\/index\.html$/, "/");
  return new Map(
    paths
      .filter((path) => !/\.(?:br|gz)$/.test(path) || !all.has(path.replace(/\.\w+$/, "")))
      .map((path) => [addressOf(path), statSync(path).size]),
  );
}

/** The file that an address is served from, by its path inside the site. */
export function getFilePath(address: string): string {
  return address.endsWith("/") ? `${address}index.html` : address;
}

/** Where a page only leads to: what its meta refresh says. `at` is the page's own address. */
function readRefresh(html: string, at: string, origin: string): string | undefined {
  // Most pages have none, and parsing takes time.
  if (!/http-equiv=["']?refresh/i.test(html)) return undefined;
  const to = load(html)("meta[http-equiv=refresh]").attr("content")?.split(/url=/i)[1];
  return to === undefined ? undefined : findInnerAddress(to.trim(), at, origin);
}

/** Where a link at an address of a site leads to: inside the site without its own address, and elsewhere whole. */
export function findInnerAddress(link: string, at: string, origin: string): string {
  const url = URL.parse(link, origin + at);
  return url ? (getInnerAddress(url, origin) ?? url.href) : link;
}

/**
 * Where an address of a site ends: itself where the site has it, what its redirects lead to, or nothing. Another
 * site's address is taken to be there.
 */
export function followAddress(address: string, { files, redirects }: Site): string | undefined {
  const seen = new Set<string>();
  let at = address;
  while (!seen.has(at)) {
    if (!at.startsWith("/")) return at;
    seen.add(at);
    const path = getPath(at);
    const to = redirects.get(path);
    if (to === undefined) return files.has(path) ? at : undefined;
    at = to;
  }
  return undefined;
}

/** An address without what comes after its path. */
export function getPath(address: string): string {
  return address.replace(/[?#].*$/s, "");
}

/** The day that a data file of a site says it is as at. */
function readDay(json: string): CalendarDate | undefined {
  const day = /"asAt": ?"([^"]*)"/.exec(json)?.[1];
  return day !== undefined && isCalendarDate(day) ? day : undefined;
}
