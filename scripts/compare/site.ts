import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { load } from "cheerio";
import { isHidden } from "../../src/build/folders.ts";
import type { CalendarDate } from "../../src/record/calendar.ts";
import { saidDay } from "./day.ts";
import { redirectsIn, redirectTarget } from "./redirects.ts";

/** A folder that no built site can be read from; its message is for the person who named it. */
export class SiteFolderError extends Error {}

/** A built site, as its files are. */
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
  /** Where each address that only leads on leads to. */
  redirects: Map<string, string>;
  /** The bytes of a file, by its address. */
  bytes(address: string): Buffer;
  /** The text of a file, by its address. */
  text(address: string): string;
}

/**
 * Reads which files a built site has, and where its addresses lead. A link is followed once, so that a build
 * that ends meanwhile doesn't change what is read.
 * @throws {SiteFolderError} where the folder holds no built site.
 */
export function readSite(named: string): Site {
  const folder = folderOf(named);
  const files = filesIn(folder);
  for (const needed of ["/", "/sitemap-index.xml"]) {
    if (!files.has(needed)) throw new SiteFolderError(noSite(named, `it has no ${fileOf(needed).slice(1)}`));
  }
  const bytes = (address: string) => readFileSync(join(folder, fileOf(address)));
  const text = (address: string) => bytes(address).toString("utf8");
  const origin = originOf(text("/"));
  const data = [...files.keys()].find((address) => /^\/data\/[^/]+\.json$/.test(address));
  const day = data === undefined ? undefined : saidDay(text(data));
  return { folder, origin, day, files, bytes, text, ...leadsOf(files, text, origin) };
}

function leadsOf(
  files: Map<string, number>,
  text: Site["text"],
  origin: string,
): Pick<Site, "pages" | "redirects"> {
  const redirects = new Map<string, string>();
  const pages = new Set<string>();
  for (const address of files.keys()) {
    if (!fileOf(address).endsWith(".html")) continue;
    const to = redirectTarget(text(address), origin + address);
    if (to === undefined) pages.add(address);
    else redirects.set(address, to);
  }
  const hosts = files.has("/_redirects") ? redirectsIn(text("/_redirects"), origin) : [];
  // A file is served before a redirect is looked for.
  for (const [from, to] of hosts) if (!files.has(from)) redirects.set(from, to);
  return { pages, redirects };
}

function originOf(home: string): string {
  const canonical = load(home)("link[rel=canonical]").attr("href") ?? "";
  return URL.canParse(canonical) ? new URL(canonical).origin : "https://site.invalid";
}

function folderOf(named: string): string {
  const found = statSync(named, { throwIfNoEntry: false });
  if (found === undefined) throw new SiteFolderError(noSite(named, "there is no such folder"));
  if (!found.isDirectory()) throw new SiteFolderError(noSite(named, "it is not a folder"));
  return realpathSync(named);
}

function noSite(named: string, why: string): string {
  return `There is no built site in “${named}”: ${why}. Build one there with OUT_DIR=${named} npm run build.`;
}

/** Compressed copies of files are not files of their own: servers send them in place of these. Hidden files are not served. */
function filesIn(folder: string): Map<string, number> {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(relative(folder, path)))
    .toSorted();
  const all = new Set(paths);
  return new Map(
    paths
      .filter((path) => !/\.(?:br|gz)$/.test(path) || !all.has(path.replace(/\.\w+$/, "")))
      .map((path) => [addressOf(path.slice(folder.length)), statSync(path).size]),
  );
}

function addressOf(file: string): string {
  return file
    .split(sep)
    .join("/")
    .replace(/\/index\.html$/, "/");
}

function fileOf(address: string): string {
  return address.endsWith("/") ? `${address}index.html` : address;
}
